namespace ChatbotSql.Expressions;

/// <summary>How a function's result can be larger than its arguments together.</summary>
internal abstract record Growth
{
    private Growth()
    {
    }

    /// <summary>By as much as the data says.</summary>
    public sealed record Unbounded : Growth;

    /// <summary>By an argument that is a number, which must be a constant.</summary>
    public sealed record Counted(int Place, bool IsList) : Growth;

    /// <summary>A few times.</summary>
    public sealed record Multiplied(double Factor) : Growth;

    /// <summary>The second argument may come as often as the first is long; or so much work is done for it.</summary>
    public sealed record Product : Growth;

    /// <summary>What is found in a text becomes another text; by a pattern, also where nothing is.</summary>
    public sealed record Replaced(bool IsPattern) : Growth;

    /// <summary>An argument comes between the others.</summary>
    public sealed record Joined(int Separator) : Growth;

    /// <summary>By the widths of a format, which must be a constant.</summary>
    public sealed record Formatted : Growth;

    /// <summary>The values of many rows.</summary>
    public sealed record Collected : Growth;

    /// <summary>A text becomes a list.</summary>
    public sealed record Split : Growth;

    /// <summary>The arguments become elements of a list.</summary>
    public sealed record Listed : Growth;

    /// <summary>A lambda is called for each element of a list.</summary>
    public sealed record Lambda : Growth;

    /// <summary>A list of numbers between constants.</summary>
    public sealed record Range : Growth;
}
