namespace ChatbotSql.Run;

/// <summary>How much of a generated file a build had to make.</summary>
public enum BuildWork
{
    /// <summary>Everything.</summary>
    Full,

    /// <summary>What rows of new, changed and removed files have a say in, and the values.</summary>
    Changes,

    /// <summary>The values: files, sources and rules were as before.</summary>
    Values,

    /// <summary>Nothing: the file that was there is what would be made.</summary>
    Nothing,
}
