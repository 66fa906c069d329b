using System.Globalization;
using System.Numerics;
using DuckDB.NET.Native;

namespace ChatbotSql.Tests.Bindings;

public sealed class ScalarTypesTests : BindingsTest
{
    public static TheoryData<string, object> Numbers => new()
    {
        { "true", true },
        { "false", false },
        { "(-128)::TINYINT", sbyte.MinValue },
        { "255::UTINYINT", byte.MaxValue },
        { "(-32768)::SMALLINT", short.MinValue },
        { "65535::USMALLINT", ushort.MaxValue },
        { "(-2147483648)::INTEGER", int.MinValue },
        { "4294967295::UINTEGER", uint.MaxValue },
        { "(-9223372036854775808)::BIGINT", long.MinValue },
        { "18446744073709551615::UBIGINT", ulong.MaxValue },
        { "(-170141183460469231731687303715884105728)::HUGEINT", (BigInteger)Int128.MinValue },
        { "170141183460469231731687303715884105727::HUGEINT", (BigInteger)Int128.MaxValue },
        { "(-1)::HUGEINT", BigInteger.MinusOne },
        { "340282366920938463463374607431768211455::UHUGEINT", (BigInteger)UInt128.MaxValue },
        { "'-1234567890123456789012345678901234567890123'::BIGNUM", BigInteger.Parse("-1234567890123456789012345678901234567890123", CultureInfo.InvariantCulture) },
        { "0::BIGNUM", BigInteger.Zero },
        { "(-1.5)::FLOAT", -1.5f },
        { "0.1::DOUBLE", 0.1 },
        { "'nan'::DOUBLE", double.NaN },
        { "'-inf'::DOUBLE", double.NegativeInfinity },
        { "(-123.4)::DECIMAL(4,1)", -123.4m },
        { "12345.6789::DECIMAL(9,4)", 12345.6789m },
        { "(-12345678901234.5678)::DECIMAL(18,4)", -12345678901234.5678m },
        { "12345678901234567890.123456789::DECIMAL(38,9)", 12345678901234567890.123456789m },
        { "0::DECIMAL(38,18)", 0m },
    };

    public static TheoryData<string, object> Times => new()
    {
        { "DATE '0001-01-01'", DateOnly.MinValue },
        { "DATE '1969-12-31'", new DateOnly(1969, 12, 31) },
        { "DATE '2024-02-29'", new DateOnly(2024, 2, 29) },
        { "DATE '9999-12-31'", DateOnly.MaxValue },
        { "TIME '00:00:00'", TimeOnly.MinValue },
        { "TIME '23:59:59.999999'", new TimeOnly(23, 59, 59, 999, 999) },
        { "'12:00:00.123456+05:30'::TIMETZ", new DateTimeOffset(1, 1, 2, 12, 0, 0, 123, 456, new TimeSpan(5, 30, 0)) },
        { "TIMESTAMP '2026-01-02 03:04:05.678901'", new DateTime(2026, 1, 2, 3, 4, 5, 678, 901) },
        { "TIMESTAMP '1900-01-01 23:59:59.999999'", new DateTime(1900, 1, 1, 23, 59, 59, 999, 999) },
        { "'2026-01-02 03:04:05'::TIMESTAMP_S", new DateTime(2026, 1, 2, 3, 4, 5) },
        { "'2026-01-02 03:04:05.678'::TIMESTAMP_MS", new DateTime(2026, 1, 2, 3, 4, 5, 678) },
        { "'2026-01-02 03:04:05.678901200'::TIMESTAMP_NS", new DateTime(2026, 1, 2, 3, 4, 5, 678, 901).AddTicks(2) },
        { "'2026-01-02 03:04:05.5+02'::TIMESTAMPTZ", new DateTime(2026, 1, 2, 1, 4, 5, 500) },
        { "INTERVAL '3 days 04:05:06.789'", new TimeSpan(3, 4, 5, 6, 789) },
        { "INTERVAL '-36 hours'", TimeSpan.FromHours(-36) },
    };

    public static TheoryData<string, object> Texts => new()
    {
        { "''", "" },
        { "'twelve bytes'", "twelve bytes" },
        { "'thirteen byte'", "thirteen byte" },
        { "'données'", "données" },
        { "'бот отвечает сам'", "бот отвечает сам" },
        { "'👩‍👩‍👧 and 𝔘nicode'", "👩‍👩‍👧 and 𝔘nicode" },
        { "'a' || chr(0) || 'b'", "a\0b" },
        { "'a longer text' || chr(0) || 'with a zero'", "a longer text\0with a zero" },
        { "'10110'::BIT", "10110" },
        { "'550e8400-e29b-41d4-a716-446655440000'::UUID", Guid.Parse("550e8400-e29b-41d4-a716-446655440000") },
        { "'00000000-0000-0000-0000-000000000000'::UUID", Guid.Empty },
        { "'no'::ENUM('yes', 'no', 'vielleicht später')", "no" },
        { "'vielleicht später'::ENUM('yes', 'no', 'vielleicht später')", "vielleicht später" },
        { """'{"a": 1}'::JSON""", """{"a": 1}""" },
    };

    [Theory]
    [MemberData(nameof(Numbers), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Times), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Read_Scalar_IsTheValue(string sql, object expected) => Assert.Equal(expected, Scalar($"SELECT {sql}"));

    [Fact]
    public void Read_TextOfEveryLength_IsTheText() =>
        Assert.Equal(Enumerable.Range(0, 5_000).Select(length => new string('x', length)), Column<string>("SELECT repeat('x', i) FROM range(5000) t(i)"));

    [Fact]
    public void Read_Blob_IsItsBytes()
    {
        using var stream = Assert.IsAssignableFrom<Stream>(Scalar(@"SELECT '\x00\x01\xFF'::BLOB"));
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);

        Assert.Equal([0, 1, 255], bytes.ToArray());
    }

    [Fact]
    public void Read_EnumOfManyNames_IsTheName()
    {
        Execute("CREATE TYPE many AS ENUM (SELECT 'name ' || i FROM range(70000) t(i) ORDER BY i)");

        Assert.Equal(["name 0", "name 255", "name 256", "name 69999"], Column<string>("SELECT unnest(['name 0', 'name 255', 'name 256', 'name 69999'])::many"));
    }

    [Fact]
    public void Read_WidestDecimal_IsABigInteger() =>
        Assert.Equal(-BigInteger.Pow(10, 38) + 1, Scalar<BigInteger>($"SELECT (-{new string('9', 38)})::DECIMAL(38,0)"));

    [Fact]
    public void Read_DatesOfAllEras_AreTheCalendarsOwn()
    {
        using var command = Command("SELECT d::DATE, year(d), month(d), day(d) FROM (SELECT DATE '-290000-03-01' + (i * 9973)::INTEGER AS d FROM range(50000) t(i))");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var date = reader.GetFieldValue<DuckDBDateOnly>(0);
            Assert.Equal((reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3)), (date.Year, date.Month, date.Day));
            Assert.Equal(date, DuckDBDateOnly.FromDuckDBDate(date.ToDuckDBDate()));
        }
    }

    [Fact]
    public void Read_Infinity_IsTold()
    {
        Assert.True(Scalar<DuckDBDateOnly>("SELECT 'infinity'::DATE").IsPositiveInfinity);
        Assert.True(Scalar<DuckDBDateOnly>("SELECT '-infinity'::DATE").IsNegativeInfinity);
        Assert.True(Scalar<DuckDBTimestamp>("SELECT 'infinity'::TIMESTAMP").IsPositiveInfinity);
        Assert.True(Scalar<DuckDBTimestamp>("SELECT '-infinity'::TIMESTAMPTZ").IsNegativeInfinity);
        Assert.False(Scalar<DuckDBTimestamp>("SELECT TIMESTAMP '2026-01-01'").IsInfinity);
        Assert.Throws<InvalidOperationException>(() => Scalar("SELECT 'infinity'::DATE"));
        Assert.Throws<InvalidOperationException>(() => Scalar("SELECT 'infinity'::TIMESTAMP"));
    }

    [Fact]
    public void Read_IntervalWithMonths_KeepsItsParts()
    {
        Assert.Equal(new DuckDBInterval(14, 3, 4_000_000), Scalar<DuckDBInterval>("SELECT INTERVAL '1 year 2 months 3 days 4 seconds'"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Scalar("SELECT INTERVAL 2 MONTH"));
    }

    [Fact]
    public void DateOnly_OfNoCalendar_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DuckDBDateOnly(2026, 2, 29).ToDuckDBDate());
        Assert.Throws<ArgumentOutOfRangeException>(() => new DuckDBDateOnly(2026, 13, 1).ToDuckDBDate());
        Assert.Throws<ArgumentOutOfRangeException>(() => new DuckDBDateOnly(int.MaxValue, 1, 1).ToDuckDBDate());
    }

    [Theory]
    [InlineData("TIMESTAMP '2026-01-02 03:04:05.678901'", "2026-01-02 03:04:05.678901")]
    [InlineData("TIMESTAMP '1234-05-06 00:00:00'", "1234-05-06 00:00:00.000000")]
    [InlineData("TIMESTAMP '1969-12-31 23:59:59.999999'", "1969-12-31 23:59:59.999999")]
    public void Timestamp_ToItsPartsAndBack_IsTheSame(string sql, string expected)
    {
        var timestamp = Scalar<DuckDBTimestamp>($"SELECT {sql}");
        var (date, time) = timestamp;

        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2} {time.Hour:D2}:{time.Min:D2}:{time.Sec:D2}.{time.Microsecond:D6}"));
        Assert.Equal(timestamp, DuckDBTimestamp.FromDuckDBTimestampStruct(timestamp.ToDuckDBTimestampStruct()));
    }
}
