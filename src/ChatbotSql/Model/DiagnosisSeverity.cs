namespace ChatbotSql.Model;

/// <summary>Whether a diagnosis calls for something to be done.</summary>
public enum DiagnosisSeverity
{
    /// <summary>Something has become worse, or is wrong.</summary>
    Warning,

    /// <summary>Something has become better without harm elsewhere.</summary>
    Good,
}
