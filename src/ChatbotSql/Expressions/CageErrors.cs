using System.Globalization;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Expressions;

/// <summary>Diagnostics of SQL that reaches for more than it may: CSQL180 to CSQL183.</summary>
internal static class CageErrors
{
    public static Diagnostic TooLarge(SourceSpan span, double bytes) => Diagnostic.Error(
        "CSQL180", span, $"this can make a value of {Size(bytes)} of one row", "give counts and widths as small constants, and nest what multiplies less deeply");

    /// <param name="help">What is known to help, or null.</param>
    public static Diagnostic NotAQuery(SourceSpan span, string reason, string? help = null) => Diagnostic.Error(
        "CSQL181", span, $"this is not one SELECT: {reason}", help ?? "`sql` of a source is one SELECT over `raw`, without `;`");

    public static Diagnostic TableNotAllowed(SourceSpan span, string table, IEnumerable<string> known) => Diagnostic.Error(
        "CSQL182", span, $"the SQL of a source cannot read `{table}`", $"it reads {Suggestion.Quote(known)}; name further files under `lookups`");

    public static Diagnostic NotInQuery(SourceSpan span, string what) =>
        Diagnostic.Error("CSQL183", span, $"{what} cannot stand in the SQL of a source", "it is one SELECT over the source's own rows");

    private static string Size(double bytes) => bytes switch
    {
        double.PositiveInfinity => "any size",
        >= 1e9 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0} GB"),
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
    };
}
