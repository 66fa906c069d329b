namespace ChatbotSql.Validate;

/// <summary>Whether a command reads raw files.</summary>
public enum InputPolicy
{
    /// <summary>Files that are missing or do not fit are errors.</summary>
    Required,

    /// <summary>The generated file is enough; raw files may have moved. Where they are there, they tell what columns they have.</summary>
    Optional,

    /// <summary>The same, and the generated file tells what columns they had, which takes no look into any. Where it knows too little, they do.</summary>
    Recorded,
}
