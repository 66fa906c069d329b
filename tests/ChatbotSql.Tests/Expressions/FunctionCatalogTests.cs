using System.Runtime.CompilerServices;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;

namespace ChatbotSql.Tests.Expressions;

/// <summary>Metric SQL can use what depends on its arguments alone, and nothing that reads, writes or knows the time.</summary>
public sealed class FunctionCatalogTests
{
    [Theory]
    [InlineData("now")]
    [InlineData("today")]
    [InlineData("get_current_timestamp")]
    [InlineData("age")]
    [InlineData("random")]
    [InlineData("uuid")]
    [InlineData("gen_random_uuid")]
    [InlineData("setseed")]
    [InlineData("nextval")]
    [InlineData("txid_current")]
    [InlineData("current_setting")]
    [InlineData("getvariable")]
    [InlineData("current_database")]
    [InlineData("version")]
    [InlineData("user")]
    [InlineData("read_text")]
    [InlineData("read_csv")]
    [InlineData("read_parquet")]
    [InlineData("glob")]
    [InlineData("query")]
    [InlineData("query_table")]
    [InlineData("getenv")]
    [InlineData("pg_sleep")]
    [InlineData("sleep_ms")]
    [InlineData("write_log")]
    [InlineData("NOW")]
    [InlineData("Age")]
    public void IsAllowed_RefusesWhatReachesOutside(string name) => Assert.False(FunctionCatalog.Current.IsAllowed(name));

    [Theory]
    [InlineData("sum")]
    [InlineData("median")]
    [InlineData("lower")]
    [InlineData("date_diff")]
    [InlineData("nullif")]
    [InlineData("+")]
    [InlineData("regexp_matches")]
    public void IsAllowed_TakesPureFunctions(string name) => Assert.True(FunctionCatalog.Current.IsAllowed(name));

    /// <summary>Those of a newer DuckDB are other ones; accept snapshots, and the list is written again.</summary>
    [Fact]
    public void List_IsOfTheFunctionsOfThisDuckDb()
    {
        using var session = DuckDbSession.InMemory();
        var lines = session.Column<string>("""
            SELECT DISTINCT CASE WHEN function_type = 'scalar' AND stability IS DISTINCT FROM 'CONSISTENT' THEN 'volatile' ELSE function_type END || ' ' || function_name AS line
            FROM duckdb_functions()
            ORDER BY line
            """);
        var file = ListOfFunctions();
        if (Snapshot.Accepts)
        {
            File.WriteAllLines(file, lines);
        }

        Assert.Equal(lines, File.ReadAllLines(file));
    }

    [Fact]
    public void ExactForm_IsThereForEveryAggregateWhoseResultCanDiffer()
    {
        string[] names = ["first", "last", "any_value", "mode", "list", "string_agg", "arg_min", "arg_max", "approx_quantile", "approx_count_distinct", "reservoir_quantile", "stddev", "var_samp", "fsum", "kahan_sum", "corr", "regr_slope"];

        Assert.All(names, name => Assert.NotNull(FunctionCatalog.ExactForm(name, isOrdered: false)));
        Assert.Null(FunctionCatalog.ExactForm("string_agg", isOrdered: true));
        Assert.Null(FunctionCatalog.ExactForm("sum", isOrdered: false));
    }

    private static string ListOfFunctions([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../../src/ChatbotSql/Expressions/functions.txt"));
}
