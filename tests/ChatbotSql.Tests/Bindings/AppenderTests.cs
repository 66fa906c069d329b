using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace ChatbotSql.Tests.Bindings;

public sealed class AppenderTests : BindingsTest
{
    [Theory]
    [InlineData("BOOLEAN", "true", "true")]
    [InlineData("TINYINT", "-128", "-128")]
    [InlineData("BIGINT", "9223372036854775807", "9223372036854775807")]
    [InlineData("HUGEINT", "-170141183460469231731687303715884105728", "-170141183460469231731687303715884105728")]
    [InlineData("DOUBLE", "0.1", "0.1")]
    [InlineData("DECIMAL(4,1)", "-123.4", "-123.4")]
    [InlineData("DECIMAL(9,4)", "12345.6789", "12345.6789")]
    [InlineData("DECIMAL(18,4)", "-12345678901234.5678", "-12345678901234.5678")]
    [InlineData("DECIMAL(38,9)", "12345678901234567890.123456789", "12345678901234567890.123456789")]
    [InlineData("VARCHAR", "twelve bytes", "twelve bytes")]
    [InlineData("VARCHAR", "больше двенадцати байтов 👍", "больше двенадцати байтов 👍")]
    [InlineData("UUID", "f47ac10b-58cc-4372-a567-0e02b2c3d479", "f47ac10b-58cc-4372-a567-0e02b2c3d479")]
    [InlineData("DATE", "2024-02-29", "2024-02-29")]
    [InlineData("TIME", "23:59:59.999999", "23:59:59.999999")]
    [InlineData("TIMESTAMP", "2026-01-02T03:04:05.678901", "2026-01-02 03:04:05.678901")]
    [InlineData("TIMESTAMPTZ", "2026-01-02T03:04:05+02:00", "2026-01-02 01:04:05+00")]
    [InlineData("INTERVAL", "1.02:03:04", "1 day 02:03:04")]
    public void Append_ValueAndNull_AreStored(string type, string text, string expected)
    {
        Execute($"SET TimeZone = 'UTC'; CREATE TABLE made (id INTEGER, value {type})");
        using (var appender = Connection.CreateAppender("made"))
        {
            Append(appender.CreateRow().AppendValue((int?)1), type, text).EndRow();
            appender.CreateRow().AppendValue((int?)2).AppendNullValue().EndRow();
        }

        Assert.Equal([expected, null], Column<string>("SELECT value::VARCHAR FROM made ORDER BY id"));
    }

    private static IDuckDBAppenderRow Append(IDuckDBAppenderRow row, string type, string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        return type switch
        {
            "BOOLEAN" => row.AppendValue(bool.Parse(text)),
            "TINYINT" => row.AppendValue(sbyte.Parse(text, invariant)),
            "BIGINT" => row.AppendValue(long.Parse(text, invariant)),
            "HUGEINT" => row.AppendValue(BigInteger.Parse(text, invariant)),
            "DOUBLE" => row.AppendValue(double.Parse(text, invariant)),
            "UUID" => row.AppendValue(Guid.Parse(text)),
            "DATE" => row.AppendValue(DateOnly.Parse(text, invariant)),
            "TIME" => row.AppendValue(TimeOnly.Parse(text, invariant)),
            "TIMESTAMP" => row.AppendValue(DateTime.Parse(text, invariant)),
            "TIMESTAMPTZ" => row.AppendValue(DateTimeOffset.Parse(text, invariant)),
            "INTERVAL" => row.AppendValue(TimeSpan.Parse(text, invariant)),
            "VARCHAR" => row.AppendValue(text),
            _ => row.AppendValue(decimal.Parse(text, invariant)),
        };
    }

    [Fact]
    public void Append_BlobListEnumAndDefault_AreStored()
    {
        Execute("CREATE TABLE made (b BLOB, l INTEGER[], t VARCHAR[], e ENUM('Monday', 'Friday'), d INTEGER DEFAULT 42)");
        using (var appender = Connection.CreateAppender("made"))
        {
            appender.CreateRow().AppendValue(new byte[] { 0, 255 }).AppendValue([1, 2, 3]).AppendValue(["a", "b"]).AppendValue("Friday").AppendDefault().EndRow();
        }

        Assert.Equal(@"\x00\xFF [1, 2, 3] [a, b] Friday 42", Scalar("SELECT concat_ws(' ', b::VARCHAR, l::VARCHAR, t::VARCHAR, e, d) FROM made"));
    }

    [Fact]
    public void Append_MoreThanAChunk_StoresEveryRow()
    {
        Execute("CREATE SCHEMA other; CREATE TABLE other.made (id BIGINT, name VARCHAR)");
        using (var appender = Connection.CreateAppender("other", "made"))
        {
            for (var i = 0L; i < 100_000; i++)
            {
                appender.CreateRow().AppendValue((long?)i).AppendValue($"the row with number {i}").EndRow();
            }
        }

        Assert.Equal(100_000L, Scalar("SELECT count(*) FROM other.made m JOIN range(100000) r ON m.id = r.range AND m.name = 'the row with number ' || r.range"));
    }

    [Fact]
    public void Append_ToNoTable_FailsWithItsKind() =>
        Assert.Equal(DuckDBErrorType.Catalog, Assert.Throws<DuckDBException>(() => Connection.CreateAppender("nowhere")).ErrorType);

    [Fact]
    public void Append_AgainstAConstraint_FailsWhenClosed()
    {
        Execute("CREATE TABLE made (id INTEGER PRIMARY KEY)");
        var appender = Connection.CreateAppender("made");
        appender.CreateRow().AppendValue((int?)1).EndRow();
        appender.CreateRow().AppendValue((int?)1).EndRow();

        Assert.Equal(DuckDBErrorType.Constraint, Assert.Throws<DuckDBException>(appender.Close).ErrorType);
        Assert.Equal(0L, Scalar("SELECT count(*) FROM made"));
    }

    [Fact]
    public void Append_TooFewValues_IsRefused()
    {
        Execute("CREATE TABLE made (a INTEGER, b INTEGER)");
        using var appender = Connection.CreateAppender("made");

        Assert.ThrowsAny<Exception>(() => appender.CreateRow().AppendValue((int?)1).EndRow());
    }
}
