using ChatbotSql.Model;
using ChatbotSql.Plan;

namespace ChatbotSql.Render;

/// <summary>DuckDB expressions for local dates and the periods they fall into.</summary>
internal static class PeriodSql
{
    public static string Name(Grain grain) => grain.ToString().ToLowerInvariant();

    /// <summary>The local date that a scan cuts periods by.</summary>
    public static string Date(FactScan scan, string timeZone) => scan.Time is null
        ? SqlLiteral.Name(scan.Fact.Fact.Date.Text)
        : scan.Fact.Shape.TypeOf(scan.Time) == "DATE" ? SqlLiteral.Name(scan.Time) : $"CAST(timezone({SqlLiteral.Text(timeZone)}, timezone('UTC', {SqlLiteral.Name(scan.Time)})) AS DATE)";

    /// <summary>The first day of the period that a date falls into.</summary>
    public static string Start(Grain grain, string date, int weekShift) => grain switch
    {
        Grain.Day => date,
        Grain.Week when weekShift > 0 => $"CAST(date_trunc('week', {date} + {weekShift}) AS DATE) - {weekShift}",
        Grain.All => "CAST(NULL AS DATE)",
        _ => $"CAST(date_trunc('{Name(grain)}', {date}) AS DATE)",
    };

    /// <summary>The last day of the period that begins on a date.</summary>
    public static string End(Grain grain, string start) => grain switch
    {
        Grain.Day => start,
        Grain.Week => $"{start} + 6",
        _ => $"CAST({start} + {Step(grain)} AS DATE) - 1",
    };

    /// <summary>What depends on a grain that is only known when the SQL runs.</summary>
    public static string OfGrain(string asked, IEnumerable<Grain> grains, Func<Grain, string> sql) =>
        $"CASE {asked}{string.Concat(grains.Select(grain => $" WHEN '{Name(grain)}' THEN {sql(grain)}"))} END";

    /// <summary>The length of a period as an INTERVAL.</summary>
    public static string Step(Grain grain) => grain switch
    {
        Grain.Day => "INTERVAL 1 DAY",
        Grain.Week => "INTERVAL 7 DAY",
        Grain.Month => "INTERVAL 1 MONTH",
        Grain.Quarter => "INTERVAL 3 MONTH",
        _ => "INTERVAL 1 YEAR",
    };
}
