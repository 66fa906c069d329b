using System.Globalization;
using Dapper;
using DuckDB.NET.Data;

namespace ChatbotSql.DuckDb;

/// <summary>
/// One in-memory DuckDB instance. Database files are attached to it, never opened by path: the provider caches an
/// open database by its path, and would go on showing the old file after a new one was swapped in.
/// </summary>
public sealed class DuckDbSession : IDisposable
{
    /// <summary>What DuckDB gets of the memory that a project allows. What it frees and has not given back, and what the runtime holds, come on top: up to a third, measured.</summary>
    private const double ShareOfMemory = 0.85;

    /// <summary>Has so much ready before it is read that those who make it seldom wait for who reads it.</summary>
    private const string StreamAhead = "SET streaming_buffer_size = '16MB'";

    /// <summary>The units of the texts, such as <c>1.8 GiB</c>, that DuckDB tells sizes by.</summary>
    private static readonly string[] Units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB"];

    private readonly Lock gate = new();
    private readonly CancellationToken token = Interruption.Token;
    private readonly Interrupter interrupter;
    private DuckDbSession? beside;

    private DuckDbSession(DuckDBConnection connection)
    {
        Connection = connection;
        interrupter = new Interrupter(connection.NativeConnection, token);
    }

    public DuckDBConnection Connection { get; }

    /// <summary>Opens an instance whose time zone is UTC and whose calendar the Gregorian one, whatever the machine's are.</summary>
    public static DuckDbSession InMemory()
    {
        var session = Open(new DuckDBConnection("DataSource=:memory:"));
        session.Execute($"SET GLOBAL TimeZone = 'UTC'; SET GLOBAL Calendar = 'gregorian'; SET GLOBAL errors_as_json = true; {StreamAhead}");
        return session;
    }

    /// <summary>A second session with the same instance, whose statements run beside those of this one, until this one ends. Names mean the same in it, but for those of temporary tables.</summary>
    /// <remarks>It has to be asked for once before <see cref="Confine"/>, after which none can be set up.</remarks>
    public DuckDbSession Beside()
    {
        if (beside is null)
        {
            beside = Open(Connection.Duplicate());
            beside.Execute(StreamAhead);
        }

        beside.Execute($"SET search_path = {Model.SqlLiteral.Text(Scalar<string>("SELECT current_setting('search_path')"))}");
        return beside;
    }

    private static DuckDbSession Open(DuckDBConnection connection)
    {
        connection.Open();
        return new DuckDbSession(connection);
    }

    /// <exception cref="SqlException">DuckDB refused the statement.</exception>
    public void Execute(string sql) => Guard(sql, () =>
    {
        using var command = CommandOf(sql);
        return command.ExecuteNonQuery();
    });

    /// <exception cref="SqlException">DuckDB refused the statement.</exception>
    public T Scalar<T>(string sql) => Guard(sql, () => Connection.ExecuteScalar<T>(sql)!);

    /// <summary>The only column of a query.</summary>
    /// <exception cref="SqlException">DuckDB refused the statement.</exception>
    public IReadOnlyList<T> Column<T>(string sql) => Guard(sql, () => Connection.Query<T>(sql).AsList());

    /// <summary>The columns and rows of a query, values as the provider gives them, NULL as null.</summary>
    /// <param name="from">The first column that is read. Those before it are computed, and may have values that the provider cannot give.</param>
    /// <exception cref="SqlException">DuckDB refused the statement.</exception>
    public RowSet Rows(string sql, int from = 0) => Guard(sql, () =>
    {
        using var command = CommandOf(sql);
        using var reader = command.ExecuteReader();
        return RowSet.Read(reader, from);
    });

    /// <summary>The names and types of the columns that a query makes.</summary>
    /// <exception cref="SqlException">DuckDB refused the statement.</exception>
    public IReadOnlyList<ColumnType> Describe(string select) =>
        [.. Rows($"DESCRIBE {select}").Rows.Select(row => new ColumnType((string)row[0]!, (string)row[1]!))];

    /// <summary>Sets the limits that a project states, and one thread where it states none and there is little to read.</summary>
    /// <param name="spill">The folder that work goes to which does not fit into memory. No other instance may use it: they would write over each other's files.</param>
    public void Limit(Model.Settings settings, string spill, bool isLittle)
    {
        Execute($"SET temp_directory = {Model.SqlLiteral.Text(spill)}");
        if (settings.MemoryLimit is { } limit)
        {
            Execute(string.Create(CultureInfo.InvariantCulture, $"SET memory_limit = '{limit * ShareOfMemory:F0} bytes'"));
        }

        if ((settings.Threads ?? (isLittle ? 1 : null)) is { } threads)
        {
            Execute($"SET threads = {threads}");
        }
    }

    /// <summary>Has DuckDB read what stands at the end of a Parquet file once, not in each scan.</summary>
    public void KeepFooters() => Execute("SET parquet_metadata_cache = true");

    /// <summary>Has DuckDB leave an attached file as it is when the session ends: what is not kept by then is not worth a wait.</summary>
    public void NeverWriteOnClosing() => Execute("PRAGMA disable_checkpoint_on_shutdown");

    /// <summary>Has DuckDB write text without symbols for parts of it: to find symbols for few rows takes a third of the time that it takes to write them, and saves nothing.</summary>
    public void WriteWithoutSymbols() => Execute("SET disabled_compression_methods = 'fsst'");

    /// <summary>Has DuckDB run statements as they are written, which over a row is done sooner than to find a better way. Over files it may take for ever.</summary>
    public void RunAsWritten() => Execute("PRAGMA disable_optimizer");

    /// <summary>Has DuckDB run statements in the thread that asks, which over few rows is done sooner than to share the work.</summary>
    public void RunAlone() => Execute("SET threads = 1");

    /// <summary>Has DuckDB keep count of how far its statements are.</summary>
    public void KeepProgress() => Execute("SET enable_progress_bar = true; SET enable_progress_bar_print = false");

    /// <summary>Lets statements read and write nothing but the given files and what is attached, for good.</summary>
    public void Confine(IEnumerable<string> files)
    {
        Execute($"SET allowed_paths = {Model.SqlLiteral.List(files.Concat(files.Where(GlobPath.IsGlob).Select(GlobPath.Literally)))}");
        Execute("SET enable_external_access = false; SET lock_configuration = true");
    }

    /// <summary>How much memory DuckDB may take, in bytes.</summary>
    internal double MemoryLimit()
    {
        var words = Scalar<string>("SELECT current_setting('memory_limit')").Split(' ');
        return double.Parse(words[0], CultureInfo.InvariantCulture) * Math.Pow(1024, Math.Max(0, Array.IndexOf(Units, words[^1])));
    }

    /// <summary>Streams the only column of a query in batches.</summary>
    /// <exception cref="SqlException">DuckDB refused the statement, or failed at it.</exception>
    internal void Stream<T>(string sql, ColumnStream.Batch<T> batch)
        where T : unmanaged =>
        Stream(() => ColumnStream.Read(Connection.NativeConnection, sql, batch));

    /// <summary>Streams two columns of a query in batches.</summary>
    /// <exception cref="SqlException">DuckDB refused the statement, or failed at it.</exception>
    internal void Stream<TFirst, TSecond>(string sql, ColumnStream.Batch<TFirst, TSecond> batch)
        where TFirst : unmanaged
        where TSecond : unmanaged =>
        Stream(() => ColumnStream.Read(Connection.NativeConnection, sql, batch));

    public void Dispose()
    {
        beside?.Dispose();
        interrupter.Dispose();
        Connection.Dispose();
    }

    private void Stream(Action read)
    {
        try
        {
            read();
        }
        catch (SqlException)
        {
            token.ThrowIfCancellationRequested();
            throw;
        }
    }

    /// <summary>A command without Dapper, whose regular expressions take longer to compile than a project does to validate.</summary>
    private DuckDBCommand CommandOf(string sql)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    /// <summary>One statement at a time, whichever threads ask.</summary>
    private T Guard<T>(string sql, Func<T> run)
    {
        token.ThrowIfCancellationRequested();
        try
        {
            lock (gate)
            {
                return run();
            }
        }
        catch (DuckDBException exception)
        {
            token.ThrowIfCancellationRequested();
            throw SqlException.From(exception, sql);
        }
    }
}
