namespace ChatbotSql.Model;

/// <summary>How the credit of a conversion is shared among the touches before it.</summary>
public enum AttributionModel
{
    /// <summary>All to the last.</summary>
    LastTouch,

    /// <summary>All to the first.</summary>
    FirstTouch,

    /// <summary>The same to each.</summary>
    Linear,

    /// <summary>Fixed shares to the first and the last, and the rest among those between.</summary>
    PositionBased,

    /// <summary>Half as much for each half-life before the last touch.</summary>
    TimeDecay,
}
