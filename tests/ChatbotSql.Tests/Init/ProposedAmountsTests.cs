using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Tests.Init;

/// <summary>Amounts are proposed to be read as files write them.</summary>
public sealed class ProposedAmountsTests : IDisposable
{
    private readonly ProposedFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Amounts with a decimal comma, or with thousands apart, are read as they are written; where it could be another number, that is said.</summary>
    [Theory]
    [InlineData("12,50", "7", "replace(total, ',', '.')", null, "19.5000")]
    [InlineData("-1.234,50", "12,5", "translate(total, concat(',.', ' €$£₽', chr(160), chr(8239)), '.')", null, "-1222.0000")]
    [InlineData("32 764,16", "1\u00A0000", "translate(total, concat(',.', ' €$£₽', chr(160), chr(8239)), '.')", null, "33764.1600")]
    [InlineData("1,234.50", "999.5", "replace(total, ',', '')", null, "2234.0000")]
    [InlineData("1,234", "7", "replace(total, ',', '')", "a guess: 1,234 is 1234", "1241.0000")]
    [InlineData("1.234,50 €", "12 €", "translate(total, concat(',.', ' €$£₽', chr(160), chr(8239)), '.')", null, "1246.5000")]
    [InlineData("-$1,234.50", "$12.5", "translate(total, concat(',', ' €$£₽', chr(160), chr(8239)), '')", null, "-1222.0000")]
    [InlineData("-€1.234,50", "€\u00A012,5", "translate(total, concat(',.', ' €$£₽', chr(160), chr(8239)), '.')", null, "-1222.0000")]
    [InlineData("5 €", "7 €", "translate(total, concat(',', ' €$£₽', chr(160), chr(8239)), '')", null, "12.0000")]
    [InlineData("12,50", "1.234", "translate(total, concat(',.', ' €$£₽', chr(160), chr(8239)), '.')", null, "1246.5000")]
    [InlineData("1.234 €", "7 €", "translate(total, concat(',.', ' €$£₽', chr(160), chr(8239)), '.')", "a guess: 1.234 € is 1234 €", "1241.0000")]
    [InlineData("1.234 €", "12.50 €", "translate(total, concat(',', ' €$£₽', chr(160), chr(8239)), '')", null, "13.7340")]
    public void Amounts_AreReadAsTheyAreWritten(string written, string other, string sql, string? guess, string sum)
    {
        folder.Write("shop/orders.csv", $"order_id;paid_at;total\no1;2026-04-03 10:00:00;{written}\no2;2026-04-03 11:00:00;{other}\n");

        folder.Build("shop", [Path.Combine(folder.Path, "shop")]);

        var line = File.ReadLines(Path.Combine(folder.Path, "shop", "chatbotsql.yml")).Single(line => line.Contains(" amount:", StringComparison.Ordinal));
        Assert.StartsWith($"      amount: {sql} ", line, StringComparison.Ordinal);
        Assert.Equal(guess is not null, line.Contains("a guess", StringComparison.Ordinal));
        Assert.Contains(guess ?? "", line, StringComparison.Ordinal);
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(Path.Combine(folder.Path, "shop", "build", "shop.duckdb"))} AS built (READ_ONLY)");
        Assert.Equal([sum], session.Column<string>("SELECT CAST(sum(amount) AS VARCHAR) FROM built.revenue"));
    }
}
