namespace ChatbotSql.Render;

/// <summary>Which of a source's rows may not stand.</summary>
[Flags]
internal enum LostRows
{
    None = 0,

    /// <summary>Rows that cannot be used.</summary>
    Rejected = 1,

    /// <summary>Rows that another row of the same key stands for.</summary>
    Dropped = 2,

    Any = Rejected | Dropped,
}
