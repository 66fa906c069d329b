using System.Numerics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace ChatbotSql.Tests.Bindings;

public sealed class ParameterTests : BindingsTest
{
    public static TheoryData<object, string> Values => new()
    {
        { true, "BOOLEAN" },
        { sbyte.MinValue, "TINYINT" },
        { byte.MaxValue, "UTINYINT" },
        { short.MinValue, "SMALLINT" },
        { ushort.MaxValue, "USMALLINT" },
        { int.MinValue, "INTEGER" },
        { uint.MaxValue, "UINTEGER" },
        { long.MinValue, "BIGINT" },
        { ulong.MaxValue, "UBIGINT" },
        { (BigInteger)Int128.MaxValue, "HUGEINT" },
        { BigInteger.MinusOne, "HUGEINT" },
        { BigInteger.Pow(10, 60), "BIGNUM" },
        { -BigInteger.Pow(10, 60), "BIGNUM" },
        { -1.5f, "FLOAT" },
        { 0.1, "DOUBLE" },
        { 3.25m, "DECIMAL(3,2)" },
        { -123456789012345678.90123456789m, "DECIMAL(29,11)" },
        { decimal.MaxValue, "DECIMAL(29,0)" },
        { "", "VARCHAR" },
        { "it's; -- {\"text\"} 👍", "VARCHAR" },
        { "zero\0inside", "VARCHAR" },
        { new DateOnly(2024, 2, 29), "DATE" },
        { DateOnly.MinValue, "DATE" },
        { new TimeOnly(1, 2, 3, 4, 5), "TIME" },
        { new DateTime(2026, 1, 2, 3, 4, 5, 678, 901), "TIMESTAMP" },
        { DateTime.MinValue, "TIMESTAMP" },
        { new TimeSpan(1, 2, 3, 4, 5), "INTERVAL" },
        { TimeSpan.FromHours(-36), "INTERVAL" },
        { Guid.Parse("f47ac10b-58cc-4372-a567-0e02b2c3d479"), "UUID" },
        { new List<int> { 1, 2 }, "INTEGER[]" },
        { new List<int>(), "INTEGER[]" },
        { new List<string> { "a", "b" }, "VARCHAR[]" },
        { new List<List<int>> { new() { 1 }, new() }, "INTEGER[][]" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void Bind_Value_ComesBackAsItWent(object value, string type)
    {
        Assert.Equal(value, Scalar("SELECT $1", value));
        Assert.Equal(type, Scalar("SELECT typeof($1)", value));
    }

    [Theory]
    [InlineData(new byte[] { 0, 1, 255 }, @"\x00\x01\xFF")]
    [InlineData(new byte[0], "")]
    public void Bind_Blob_IsItsBytes(byte[] bytes, string text) => Assert.Equal(text, Scalar("SELECT $1::VARCHAR", bytes));

    [Theory]
    [InlineData(null)]
    [InlineData("a text of more than twelve bytes")]
    public void Bind_ToAColumn_IsStored(string? text)
    {
        Execute("CREATE TABLE notes (id INTEGER, note VARCHAR)");
        using var insert = Command("INSERT INTO notes VALUES ($1, $2)", 7, text);

        Assert.Equal(1, insert.ExecuteNonQuery());
        Assert.Equal(text ?? (object)DBNull.Value, Scalar("SELECT note FROM notes WHERE id = $1", 7));
    }

    [Fact]
    public void Bind_TimeWithOffset_IsTheInstant() =>
        Assert.Equal(new DateTime(2026, 1, 2, 1, 4, 5), Scalar("SELECT $1", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))));

    [Fact]
    public void Bind_InfiniteTimes_AreStored()
    {
        Assert.Equal("infinity", Scalar("SELECT $1::DATE::VARCHAR", DuckDBDateOnly.PositiveInfinity));
        Assert.Equal("-infinity", Scalar("SELECT $1::DATE::VARCHAR", DuckDBDateOnly.NegativeInfinity));
    }

    [Fact]
    public void Bind_ByName_FindsEachParameter()
    {
        using var command = Command("SELECT $b - $a + $a");
        command.Parameters.Add(new DuckDBParameter("a", 3));
        command.Parameters.Add(new DuckDBParameter("b", 10));

        Assert.Equal(10, command.ExecuteScalar());
    }

    [Fact]
    public void Bind_OnePreparedCommandManyTimes_SeesEachValue()
    {
        using var command = Command("SELECT $1 * 2", 0);
        command.Prepare();
        foreach (var value in Enumerable.Range(0, 100))
        {
            command.Parameters[0].Value = value;
            Assert.Equal(value * 2L, Convert.ToInt64(command.ExecuteScalar(), null));
        }
    }

    [Fact]
    public void Execute_SeveralStatements_GivesEveryResult()
    {
        using var command = Command("CREATE TABLE t AS SELECT 1 AS a; INSERT INTO t VALUES (2), (3); SELECT max(a) FROM t; SELECT 'last'");
        using var reader = command.ExecuteReader();
        var results = new List<object>();
        do
        {
            while (reader.Read())
            {
                results.Add(reader.GetValue(0));
            }
        }
        while (reader.NextResult());

        Assert.Equal([3, "last"], results[^2..]);
    }
}
