namespace ChatbotSql.Tests.Bindings;

public sealed class NullTests : BindingsTest
{
    public static TheoryData<string> Types => new(
        "BOOLEAN", "TINYINT", "UTINYINT", "SMALLINT", "USMALLINT", "INTEGER", "UINTEGER", "BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT", "BIGNUM",
        "FLOAT", "DOUBLE", "DECIMAL(4,1)", "DECIMAL(9,4)", "DECIMAL(18,4)", "DECIMAL(38,9)", "VARCHAR", "BLOB", "BIT", "UUID", "JSON",
        "DATE", "TIME", "TIMETZ", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMPTZ", "INTERVAL",
        "ENUM('a', 'b')", "INTEGER[]", "INTEGER[2]", "STRUCT(a INTEGER)", "MAP(VARCHAR, INTEGER)");

    [Theory]
    [MemberData(nameof(Types))]
    public void Read_NullOfAnyType_IsDbNull(string type)
    {
        using var command = Command($"SELECT NULL::{type}");
        using var reader = command.ExecuteReader();

        Assert.True(reader.Read());
        Assert.True(reader.IsDBNull(0));
        Assert.Equal(DBNull.Value, reader.GetValue(0));
    }

    [Fact]
    public void Read_NullsAmongValues_StandWhereTheyStood()
    {
        using var command = Command("SELECT i, CASE WHEN i % 3 = 0 THEN i END, CASE WHEN i % 5 = 0 THEN 'text ' || i END FROM range(10000) t(i)");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = reader.GetInt64(0);
            Assert.Equal(row % 3 != 0, reader.IsDBNull(1));
            Assert.Equal(row % 5 == 0 ? $"text {row}" : DBNull.Value, reader.GetValue(2));
        }
    }
}
