using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Guards;

/// <summary>Warnings of definitions that work and mislead: CSQL200 to CSQL230, and CSQL106; where those can be turned off that can.</summary>
internal static class GuardErrors
{
    public const string RateAboveOneCode = "CSQL106";
    public const string VanityCode = "CSQL200";
    public const string NoEvidenceCode = "CSQL201";
    public const string JobsBlendedCode = "CSQL202";
    public const string NotEligibleOnlyCode = "CSQL203";
    public const string AverageOfSkewedCode = "CSQL204";
    public const string NoPartnerCode = "CSQL205";
    public const string BandsOverlapCode = "CSQL206";
    public const string BandsLeaveHoleCode = "CSQL207";
    public const string LargeSegmentCode = "CSQL208";
    public const string NotASubsetCode = "CSQL209";
    public const string RuleChangedCode = "CSQL213";
    public const string NothingCountedCode = "CSQL220";
    public const string QuotientAsValueCode = "CSQL230";

    /// <summary>What a metric can turn off without data being read.</summary>
    public static ImmutableArray<string> OfMetrics { get; } =
        [VanityCode, NoEvidenceCode, NotEligibleOnlyCode, AverageOfSkewedCode, NoPartnerCode, BandsOverlapCode, BandsLeaveHoleCode, QuotientAsValueCode];

    /// <summary>What a metric can turn off that only data shows.</summary>
    public static ImmutableArray<string> OfValues { get; } = [RateAboveOneCode, LargeSegmentCode, NotASubsetCode, NothingCountedCode];

    public static ImmutableArray<string> OfScorecards { get; } = [JobsBlendedCode];

    public static ImmutableArray<string> OfDimensions { get; } = [LargeSegmentCode];

    public static ImmutableArray<string> OfAttributions { get; } = [RuleChangedCode];

    /// <param name="sources">The sources that feed the fact.</param>
    /// <param name="areOne">Whether what they read is probably one export, whose rows count twice.</param>
    public static Diagnostic SharedKeys(string fact, string key, long keys, string first, IEnumerable<string> sources, bool areOne) => Diagnostic.Warning(
        "CSQL221", null,
        string.Create(CultureInfo.InvariantCulture, $"{keys:N0} `{key}` of `{fact}` {(keys == 1 ? "is" : "are")} of several rows, such as `{first}`: what names one, such as a refund, may be put to another"),
        areOne ? $"if {Suggestion.Quote(sources)} read one export, put the files into one source, such as `files: [a.csv, b.csv]`: rows count once within a source alone, and twice in two"
        : $"several sources use the same: tell them apart, such as by `{key}: \"'{sources.Last()}-' || id\"`");

    public static Diagnostic AddressesAsIds(string fact, string id, long rows) => Diagnostic.Warning(
        "CSQL222", null,
        string.Create(CultureInfo.InvariantCulture, $"`{id}` of `{fact}` is an e-mail address in {rows:N0} row{(rows == 1 ? "" : "s")}, and stands in the file as it is"),
        $"map the address as `email`, of which a hash is kept, and another id as `{id}`; `keep_personal_data: true` says that it may stand there");

    public static Diagnostic UnknownHandlers(long rows) => Diagnostic.Warning(
        "CSQL223", null,
        string.Create(CultureInfo.InvariantCulture, $"`handled_by` of `tickets` is neither `bot` nor `human` in {rows:N0} row{(rows == 1 ? "" : "s")}, and counts as neither"),
        "say which it is, such as `handled_by: \"CASE WHEN assignee = 'Bot' THEN 'bot' ELSE 'human' END\"`");

    public static Diagnostic RuleHoldsForNone(SourceSpan rule, long conversations) => Diagnostic.Warning(
        "CSQL224", rule, string.Create(CultureInfo.InvariantCulture, $"this holds for none of the {conversations:N0} conversations"),
        "compare it with what the columns hold: text is told apart by case and by blanks");

    public static Diagnostic RateAboveOne(Located metric, long cells) => Warning(
        RateAboveOneCode, metric.Span, string.Create(CultureInfo.InvariantCulture, $"`{metric.Text}` is above 100% in {cells} cell{(cells == 1 ? "" : "s")}"),
        "its numerator counts what its denominator does not; these cells get no band");

    public static Diagnostic IsVanity(SourceSpan span, string metric, Vanity vanity) =>
        Warning(VanityCode, span, $"`{metric}` is a vanity count: {vanity.Why}", $"use {Suggestion.Quote(vanity.UseInstead.Select(name => name.Text))}");

    public static Diagnostic NoEvidence(Located metric) => Warning(
        NoEvidenceCode, metric.Span, $"metric `{metric.Text}` does not say what it is evidence of", "add `proves:` with `demand`, `service`, `experience` or `revenue`");

    public static Diagnostic JobsBlended(Located scorecard, string metric, string job, string other, string otherJob) => Warning(
        JobsBlendedCode, scorecard.Span, $"scorecard `{scorecard.Text}` blends flows of different jobs: `{metric}` is about {job}, `{other}` about {otherJob}", "make a scorecard of each job");

    public static Diagnostic NotEligibleOnly(SourceSpan span, string metric) => Warning(
        NotEligibleOnlyCode, span, $"`{metric}` is a deflection rate over conversations that the bot was never meant to resolve", "count `is_eligible` conversations only, such as `denominator: {metric: eligible_conversations}`");

    public static Diagnostic AverageOfSkewed(SourceSpan span, string what, string median) => Warning(
        AverageOfSkewedCode, span, $"{what} is moved by a few very long ones", $"write `{median}`");

    public static Diagnostic NoPartner(Located metric, string lacking, string example) => Warning(
        NoPartnerCode, metric.Span, $"`{metric.Text}` is not read with {lacking}", $"name it under `read_with:`, such as `read_with: [{example}]`");

    public static Diagnostic BandsOverlap(Band band, Band first) => Warning(
        BandsOverlapCode, band.Span, $"band `{band.Label}` overlaps `{first.Label}`, which stands before it and wins", "end one where the other begins: `from` is in a band, `below` is not");

    public static Diagnostic BandsLeaveHole(Band band, string metric, decimal from, decimal to) => Warning(
        BandsLeaveHoleCode, band.Span, string.Create(CultureInfo.InvariantCulture, $"no band of `{metric}` is for values from {from} to {to}"), "begin a band where the one below it ends, or add one between");

    public static Diagnostic LargeSegment(Located first, string segment, long values) => Warning(
        LargeSegmentCode, first.Span, string.Create(CultureInfo.InvariantCulture, $"segment `{segment}` has {values:N0} values, more than anybody reads"),
        "split by something coarser, or group the values by a `sql:` of the dimension");

    public static Diagnostic NotASubset(Located metric) => Warning(
        NotASubsetCode, metric.Span, $"`{metric.Text}` counts rows in its numerator that its denominator leaves out", "it is no share, can exceed 100% and has no interval: give both sides the same conditions, best under `where:`");

    /// <param name="shares">Each share with the columns that say what it counts.</param>
    public static Diagnostic NothingCounted(Located first, ImmutableArray<(string Metric, ImmutableArray<string> Columns)> shares) => Warning(
        NothingCountedCode, first.Span,
        $"what {(shares.Length == 1 ? "this share counts" : $"{shares.Length} shares count")} was never seen, so {(shares.Length == 1 ? "it is" : "they are")} 0%: "
            + string.Join("; ", shares.Select(share => $"`{share.Metric}`, of {Suggestion.Quote(share.Columns)}")),
        "where it does happen, no source says so: map its events under `event_names:` or its column under `columns:`, or write a rule under `conversations:`");

    /// <param name="unit">What to say of the unit, or nothing.</param>
    public static Diagnostic QuotientAsValue(SourceSpan value, string metric, Quotient quotient, string unit) => Warning(
        QuotientAsValueCode, value, $"`{metric}` divides one aggregate by another, and as a `value` has no denominator and no interval, and counts all rows as its sample",
        $"write `numerator: {quotient.Numerator}` and `denominator: {quotient.Denominator}` in its place{unit}");

    public static Diagnostic RuleChanged(Located attribution, string before, string after) => Warning(
        RuleChangedCode, attribution.Span, $"attribution `{attribution.Text}` was {before}, and is {after}",
        "every period is computed anew, and figures that were noted before do not compare with these: give the new rule a name of its own, and keep both");

    public static Diagnostic UnknownAllowance(Located code, string what, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL210", code.Span, $"`{code.Text}` cannot be turned off for {what}", $"only {Suggestion.First(known)} can be");

    public static Diagnostic NoReason(Located code) => Diagnostic.Error(
        "CSQL211", code.Span, $"`{code.Text}` is turned off without a reason", "say why the warning does not apply here, for those who come after you");

    public static Diagnostic SpareAllowance(Located code, string name) => Diagnostic.Warning(
        "CSQL212", code.Span, $"`{name}` turns off `{code.Text}`, which does not warn of it", "remove it from `allow:`");

    private static Diagnostic Warning(string code, SourceSpan span, string message, string help) =>
        Diagnostic.Warning(code, span, message, $"{help}; or say why it is right here: `allow: {{{code}: …}}`");
}
