namespace ChatbotSql.Validate;

/// <summary>How the uncertainty of a ratio can be told; the data may yet rule it out.</summary>
internal enum IntervalMethod
{
    /// <summary>It cannot.</summary>
    None,

    /// <summary>Both sides count rows of one fact: a proportion, where no row of the numerator is outside the denominator.</summary>
    Wilson,

    /// <summary>Both sides add whole numbers up over the rows of one fact, which are the clusters.</summary>
    Clustered,
}
