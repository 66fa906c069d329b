using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace ChatbotSql.Tests.Bindings;

public sealed class ErrorTests : BindingsTest
{
    [Theory]
    [InlineData("SELEC 1", DuckDBErrorType.Parser)]
    [InlineData("SELECT nothing", DuckDBErrorType.Binder)]
    [InlineData("SELECT * FROM nowhere", DuckDBErrorType.Catalog)]
    [InlineData("SELECT nofunction(1)", DuckDBErrorType.Catalog)]
    [InlineData("SELECT 'abc'::INTEGER", DuckDBErrorType.Conversion)]
    [InlineData("SELECT 2147483647::INTEGER + 1::INTEGER", DuckDBErrorType.OutOfRange)]
    [InlineData("SELECT error('mine')", DuckDBErrorType.InvalidInput)]
    [InlineData("SELECT * FROM 'missing.csv'", DuckDBErrorType.IO)]
    [InlineData("INSERT INTO keyed VALUES (1), (1)", DuckDBErrorType.Constraint)]
    [InlineData("SET no_such_setting = 1", DuckDBErrorType.Catalog)]
    [InlineData("COMMIT", DuckDBErrorType.Transaction)]
    public void Execute_WrongStatement_FailsWithItsKind(string sql, DuckDBErrorType kind)
    {
        Execute("CREATE TABLE keyed (id INTEGER PRIMARY KEY)");

        var failure = Assert.Throws<DuckDBException>(() => Execute(sql));

        Assert.Equal(kind, failure.ErrorType);
        Assert.NotEmpty(failure.Message);
    }

    [Fact]
    public void Execute_AccessDenied_IsAPermissionError()
    {
        Execute("SET enable_external_access = false");

        Assert.Equal(DuckDBErrorType.Permission, Assert.Throws<DuckDBException>(() => Scalar("SELECT * FROM read_csv('any.csv')")).ErrorType);
    }

    [Fact]
    public void Execute_NonAsciiMistake_KeepsTheMessage() =>
        Assert.Contains("größe", Assert.Throws<DuckDBException>(() => Scalar("SELECT größe")).Message, StringComparison.Ordinal);

    [Fact]
    public void Execute_ErrorInALaterChunk_Fails() =>
        Assert.Throws<DuckDBException>(() => Scalar("SELECT sum((CASE WHEN i = 99999 THEN 'x' ELSE '1' END)::INTEGER) FROM range(100000) t(i)"));

    [Fact]
    public void Execute_AfterAnError_Works()
    {
        Assert.Throws<DuckDBException>(() => Execute("SELEC"));

        Assert.Equal(1, Scalar("SELECT 1"));
    }

    [Fact]
    public void Execute_ParameterMissing_IsRefused() => Assert.ThrowsAny<Exception>(() => Scalar("SELECT $1"));

    [Fact]
    public void Open_NoDatabaseFile_FailsWithAMessage()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, new string('x', 20_000));
            using var connection = new DuckDBConnection($"DataSource={file}");

            Assert.Contains("not a valid DuckDB database file", Assert.ThrowsAny<Exception>(connection.Open).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Open_UnknownOption_FailsWithItsName()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:;no_such_option=1");

        Assert.Contains("no_such_option", Assert.ThrowsAny<Exception>(connection.Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_KnownOptions_AreSet()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:;threads=1;memory_limit=123MiB");
        connection.Open();
        using var command = new DuckDBCommand("SELECT current_setting('threads') || ' ' || current_setting('memory_limit')", connection);

        Assert.Equal("1 123.0 MiB", command.ExecuteScalar());
    }
}
