using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Run.Personal;

/// <summary>An error does not say whose address, name, number or words made it.</summary>
public sealed class ToldReasonTests
{
    private static readonly Settings Settings = Loaded();

    [Theory]
    [InlineData("jane7@shop.example", "xxxx9@xxxx.xxxxxxx")]
    [InlineData("O'Brien said so", "x'xxxxx xxxx xx")]
    [InlineData("Schmidt", "xxxxxxx")]
    [InlineData("Ольга", "xxxxx")]
    [InlineData("𠮷", "x")]
    [InlineData("+491701234567", "+999999999999")]
    [InlineData("0170 1234567", "9999 9999999")]
    [InlineData("1234-56-78", "9999-99-99")]
    [InlineData("a long text that somebody wrote, of which one sees the beginning", "x xxxx xxxx xxxx xxxxxxxx xxxxx, xx xxxx…")]
    public void Of_KeepsTheShapeOfWhatMayBePersonal(string value, string expected)
    {
        var error = Fails($"SELECT CAST({SqlLiteral.Text(value)} AS INTEGER)");

        Assert.Equal($"Could not convert string '{expected}' to INT32", ToldReason.Of(error, Settings));
        Assert.Equal($"Could not convert string '{value}' to INT32", ToldReason.Of(error, Settings with { KeepPersonalData = true }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("n/a")]
    [InlineData("N/A ")]
    [InlineData("yes")]
    [InlineData("true")]
    [InlineData("-")]
    [InlineData("1,234.50 €")]
    [InlineData("12:30")]
    [InlineData("2026-13-45")]
    [InlineData("04.03.2026 10:00")]
    [InlineData("2026-03-04T10:00:00.123Z")]
    public void Of_TellsWhatIsNobodys(string value)
    {
        var error = Fails($"SELECT CAST({SqlLiteral.Text(value)} AS INTEGER)");

        Assert.Equal($"Could not convert string '{value}' to INT32", ToldReason.Of(error, Settings));
    }

    /// <summary>A parameter of the project is nobody's data.</summary>
    [Theory]
    [InlineData("CAST('six turns' AS INTEGER)", "Could not convert string 'six turns' to INT32")]
    [InlineData("CAST('six chats' AS INTEGER)", "Could not convert string 'xxx xxxxx' to INT32")]
    [InlineData("CAST(v AS INTEGER) FROM (SELECT unnest([491701234567]) AS v)", "Type INT64 with value 491701234567 can't be cast because the value is out of range for the destination type INT32 when casting from source column v")]
    [InlineData("CAST(v AS INTEGER) FROM (SELECT unnest([-491701234567]) AS v)", "Type INT64 with value -491701234567 can't be cast because the value is out of range for the destination type INT32 when casting from source column v")]
    public void Of_TellsTheWordsOfTheProject(string selected, string expected) =>
        Assert.Equal(expected, ToldReason.Of(Fails($"SELECT {selected}"), Settings with { OwnWords = ["six turns", "491701234567"] }));

    /// <summary>What DuckDB says around the value, and the names that it quotes, help to find the place.</summary>
    [Theory]
    [InlineData("SELECT strptime(v, '%d.%m.%Y') FROM (SELECT unnest(['Anna \"Ann\" Ek']) AS v)", "Could not parse string \"xxxx \"xxx\" xx\" according to format specifier \"%d.%m.%Y\"")]
    [InlineData("SELECT CAST(v AS INTEGER[]) FROM (SELECT unnest(['O''Brien']) AS v)", "Type VARCHAR with value 'x'xxxxx' can't be cast to the destination type INTEGER[] when casting from source column v")]
    [InlineData("SELECT CAST(v AS DECIMAL(5, 2)) FROM (SELECT unnest(['Schmidt']) AS v)", "Could not convert string \"xxxxxxx\" to DECIMAL(5,2) when casting from source column v")]
    [InlineData("SELECT CAST(v AS INTEGER) FROM (SELECT unnest([491701234567]) AS v)", "Type INT64 with value 999999999999 can't be cast because the value is out of range for the destination type INT32 when casting from source column v")]
    [InlineData("SELECT CAST(v AS TINYINT) FROM (SELECT unnest([123456]) AS v)", "Type INT32 with value 123456 can't be cast because the value is out of range for the destination type INT8 when casting from source column v")]
    [InlineData("SELECT CAST(v AS DATE) FROM (SELECT unnest(['2026-13-45']) AS v)", "date field value out of range: \"2026-13-45\" when casting from source column v")]
    [InlineData("SELECT customer_name FROM (SELECT 1 AS v)", "Referenced column \"customer_name\" not found in FROM clause!")]
    [InlineData("SELECT strptime(v, '%d') FROM (SELECT 1 AS v)", "No function matches the given name and argument types 'strptime(INTEGER, STRING_LITERAL)'. You might need to add explicit type casts.")]
    public void Of_LeavesWhatDuckDbSays(string sql, string expected) => Assert.Equal(expected, ToldReason.Of(Fails(sql), Settings));

    private static SqlException Fails(string sql)
    {
        using var session = DuckDbSession.InMemory();
        return Assert.Throws<SqlException>(() => session.Rows(sql));
    }

    private static Settings Loaded()
    {
        using var project = new SmallProject();
        return project.Load().Settings;
    }
}
