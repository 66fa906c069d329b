using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>What may stand under a key of a YAML file.</summary>
internal abstract record ValueShape
{
    /// <summary>A single value of whatever kind: a name, a text, SQL.</summary>
    /// <param name="MayBeNull">Whether null stands for something.</param>
    public sealed record Word(bool MayBeNull = false) : ValueShape;

    /// <summary>true or false.</summary>
    public sealed record Flag : ValueShape;

    /// <param name="IsWhole">Whether it is a whole number from 1.</param>
    /// <param name="MayBeNull">Whether null stands for something.</param>
    /// <param name="Most">The largest that it may be, or null.</param>
    public sealed record Number(bool IsWhole = false, bool MayBeNull = false, int? Most = null) : ValueShape;

    /// <summary>One of a few words.</summary>
    public sealed record Choice(ImmutableArray<string> Words) : ValueShape;

    /// <summary>A text of a certain form.</summary>
    /// <param name="Regex">The form, as JSON Schema and .NET both read it.</param>
    public sealed record Pattern(string Regex) : ValueShape;

    /// <summary>A list, or one item in place of a list.</summary>
    public sealed record List(ValueShape Item) : ValueShape;

    /// <summary>A mapping with the keys of a definition.</summary>
    public sealed record Mapping(MappingShape Keys) : ValueShape;

    /// <summary>A mapping whose keys are names of the author's.</summary>
    /// <param name="Known">Keys that mean something else, or null.</param>
    public sealed record Named(ValueShape Value, MappingShape? Known = null) : ValueShape;

    /// <summary>One of several.</summary>
    public sealed record Either(ImmutableArray<ValueShape> Shapes) : ValueShape;
}
