using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace ChatbotSql.Tests.Bindings;

public sealed class ErrorTests : BindingsTest
{
    [Theory]
    [InlineData("SELECT 'abc'::INTEGER", DuckDBErrorType.Conversion)]
    [InlineData("SELECT 2147483647::INTEGER + 1::INTEGER", DuckDBErrorType.OutOfRange)]
    [InlineData("SELECT error('mine')", DuckDBErrorType.InvalidInput)]
    [InlineData("INSERT INTO keyed VALUES (1), (1)", DuckDBErrorType.Constraint)]
    [InlineData("COPY keyed TO '/no/such/folder/file.csv'", DuckDBErrorType.IO)]
    [InlineData("SET no_such_setting = 1", DuckDBErrorType.Catalog)]
    [InlineData("COMMIT", DuckDBErrorType.Transaction)]
    public void Execute_StatementThatFails_TellsTheKind(string sql, DuckDBErrorType kind)
    {
        Execute("CREATE TABLE keyed (id INTEGER PRIMARY KEY)");

        Assert.Equal(kind, Failure(sql).ErrorType);
    }

    /// <summary>DuckDB's C API has no kind for these: it stands in the message.</summary>
    [Theory]
    [InlineData("SELEC 1", "Parser Error: ")]
    [InlineData("SELECT nothing", "Binder Error: ")]
    [InlineData("SELECT * FROM nowhere", "Catalog Error: ")]
    [InlineData("SELECT nofunction(1)", "Catalog Error: ")]
    [InlineData("SELECT * FROM 'missing.csv'", "IO Error: ")]
    public void Prepare_WrongStatement_TellsTheKindInItsMessage(string sql, string start)
    {
        var failure = Failure(sql);

        Assert.Contains(start, failure.Message, StringComparison.Ordinal);
        Assert.Equal(DuckDBErrorType.Invalid, failure.ErrorType);
    }

    [Fact]
    public void Prepare_AccessDenied_IsAPermissionError()
    {
        Execute("SET enable_external_access = false");

        Assert.Contains("Permission Error: ", Failure("SELECT * FROM read_csv('any.csv')").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_NonAsciiMistake_KeepsTheMessage() =>
        Assert.Contains("größe", Failure("SELECT größe").Message, StringComparison.Ordinal);

    [Fact]
    public void Execute_ErrorInALaterChunk_Fails() =>
        Assert.Equal(DuckDBErrorType.Conversion, Failure("SELECT sum((CASE WHEN i = 99999 THEN 'x' ELSE '1' END)::INTEGER) FROM range(100000) t(i)").ErrorType);

    [Fact]
    public void Execute_AfterAnError_Works()
    {
        Failure("SELEC");

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

    private DuckDBException Failure(string sql) => Assert.Throws<DuckDBException>(() => Execute(sql));
}
