namespace ChatbotSql.Validate;

/// <summary>Whether a command reads raw files.</summary>
public enum InputPolicy
{
    /// <summary>Files that are missing or do not fit are errors.</summary>
    Required,

    /// <summary>The generated file is enough; raw files may have moved.</summary>
    Optional,
}
