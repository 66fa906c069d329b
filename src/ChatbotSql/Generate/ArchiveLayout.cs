namespace ChatbotSql.Generate;

/// <summary>How the files of a generated archive are laid out.</summary>
public enum ArchiveLayout
{
    /// <summary>One folder a day, named by its date.</summary>
    Hive,

    /// <summary>One file a month, side by side.</summary>
    Flat,
}
