using System.Collections.Immutable;

namespace ChatbotSql.Explain;

/// <summary>What a metric means and where it comes from. As JSON, its properties in snake case are stable names.</summary>
/// <param name="Kind">measure, ratio, formula or standardised formula.</param>
/// <param name="Unit">percent, count, seconds, days, currency or number.</param>
/// <param name="Better">higher, lower or neither.</param>
/// <param name="Proves">What the number is evidence of, or null.</param>
/// <param name="MaturesDays">How many days after a period's end its value still moves.</param>
/// <param name="NotAvailable">Why it cannot be had, or null.</param>
/// <param name="Attribution">The attribution that its rows are by, in words; or null.</param>
/// <param name="MadeOf">The metrics that it names, each with those that it names.</param>
/// <param name="Parameters">The constants that its SQL names, as they are in force.</param>
/// <param name="Segments">The segments that a build stores, <c>all</c> first.</param>
/// <param name="CanBeSplitBy">The dimensions that every one of its facts has.</param>
/// <param name="Sql">What <c>compile</c> prints for the same question.</param>
/// <param name="Number">One number and the rows behind it; null where no period was asked for.</param>
public sealed record Explanation(
    string Name,
    string Label,
    string Description,
    string Kind,
    string Unit,
    string Better,
    string? Proves,
    string? Owner,
    ImmutableArray<string> Tags,
    int MaturesDays,
    int? WindowDays,
    string? NotAvailable,
    string? Attribution,
    ImmutableArray<StatedSql> Formulas,
    ImmutableArray<ExplainedPart> MadeOf,
    ImmutableArray<ExplainedFact> Facts,
    ImmutableArray<ExplainedSource> Sources,
    ImmutableArray<StatedSql> Rules,
    ImmutableSortedDictionary<string, string> Parameters,
    ImmutableArray<string> Segments,
    ImmutableArray<string> CanBeSplitBy,
    ImmutableArray<ExplainedBand> Bands,
    ImmutableArray<ExplainedPartner> ReadWith,
    ImmutableArray<ExplainedAllowance> Allow,
    string Sql,
    ExplainedNumber? Number);
