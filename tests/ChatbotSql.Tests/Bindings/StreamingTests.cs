using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace ChatbotSql.Tests.Bindings;

public sealed class StreamingTests : BindingsTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_AMillionRows_SeesEachOnceInOrder(bool streams)
    {
        using var command = Command("SELECT i, 'row number ' || i FROM range(1000000) t(i)");
        command.UseStreamingMode = streams;
        using var reader = command.ExecuteReader();
        var rows = 0L;
        while (reader.Read())
        {
            if (reader.GetInt64(0) != rows || (rows % 1_000 == 0 && reader.GetString(1) != $"row number {rows}"))
            {
                Assert.Fail($"Row {rows} is {reader.GetInt64(0)}, {reader.GetString(1)}.");
            }

            rows++;
        }

        Assert.Equal(1_000_000, rows);
    }

    [Fact]
    public void Read_AStreamThatHasNoEnd_MayBeLeft()
    {
        using (var command = Command("SELECT i FROM range(1000000000000) t(i)"))
        {
            command.UseStreamingMode = true;
            using var reader = command.ExecuteReader();
            Assert.True(reader.Read());
            Assert.Equal(0, reader.GetInt64(0));
        }

        Assert.Equal(1, Scalar("SELECT 1"));
    }

    [Fact]
    public void Read_ErrorWithinAStream_IsTold()
    {
        using var command = Command("SELECT (CASE WHEN i = 500000 THEN 'x' ELSE '1' END)::INTEGER FROM range(1000000) t(i)");
        command.UseStreamingMode = true;

        var failure = Assert.Throws<DuckDBException>(() =>
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
            }
        });

        Assert.Equal(DuckDBErrorType.Conversion, failure.ErrorType);
    }
}
