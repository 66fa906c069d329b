using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Diagnoses;

/// <summary>Diagnostics of the conditions of diagnoses: CSQL140 to CSQL149.</summary>
internal static class DiagnosisErrors
{
    public static Diagnostic UnknownWord(SourceSpan span, string found, string expected, string? suggestion) => Diagnostic.Error(
        "CSQL140", span, found.Length == 0 ? $"the condition ends too early, expected {expected}" : $"unknown word `{found}`, expected {expected}", suggestion);

    public static Diagnostic NoAlternatives(SourceSpan span) => Diagnostic.Error(
        "CSQL141", span, "all the claims of a condition have to hold, and are joined by `AND`", "declare a second diagnosis for the other case");

    public static Diagnostic CannotBeTested(Located metric, string claim, string why) => Diagnostic.Error(
        "CSQL142", metric.Span, $"whether `{metric.Text}` {claim} cannot be told from chance: {why}",
        "name a ratio over one fact; of other metrics that have bands write `above its band`, `below its band`, `is bad` or `is good`");

    public static Diagnostic NoIntervalAndNoBand(Located metric) => Diagnostic.Error(
        "CSQL143", metric.Span, $"`{metric.Text}` has no interval and no band, so its change cannot be told from chance",
        "name a ratio over one fact, or give the metric `bands`");

    public static Diagnostic NoSuchBand(Located metric, string claim) => Diagnostic.Error(
        "CSQL144", metric.Span, $"`{metric.Text}` cannot stand {claim}: none of its bands allows it", "see the `bands` of the metric");

    public static Diagnostic NotKept(SourceSpan span, string metric, string segment, IReadOnlyCollection<string> shared) => Diagnostic.Error(
        "CSQL145", span, $"`{metric}` is not kept by `{segment}`",
        shared.Count == 0 ? $"add it to the `segments` of `{metric}`" : $"all metrics of the condition are kept by {Suggestion.Quote(shared)}; or add it to the `segments` of `{metric}`");

    public static Diagnostic SameRows(SourceSpan span, string first, string second) => Diagnostic.Error(
        "CSQL146", span, $"`{first}` and `{second}` are shares of the same rows, and no test of separate samples can compare them",
        "compare metrics over different rows, such as bot leads and form leads");

    public static Diagnostic RestOfAll(SourceSpan span) => Diagnostic.Error(
        "CSQL147", span, "segment `all` has no rest to be compared with", "name other `segments`, such as `[intent]`");

    public static Diagnostic DimensionTwice(SourceSpan span, string dimension) => Diagnostic.Error(
        "CSQL148", span, $"a cell of one `{dimension}` has no mix by `{dimension}`", "name segments without that dimension");
}
