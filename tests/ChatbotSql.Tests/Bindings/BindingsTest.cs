using DuckDB.NET.Data;

namespace ChatbotSql.Tests.Bindings;

/// <summary>A test over an in-memory database of its own.</summary>
public abstract class BindingsTest : IDisposable
{
    protected BindingsTest()
    {
        Connection = new DuckDBConnection("DataSource=:memory:");
        Connection.Open();
    }

    protected DuckDBConnection Connection { get; }

    public void Dispose()
    {
        Connection.Dispose();
        GC.SuppressFinalize(this);
    }

    protected DuckDBCommand Command(string sql, params object?[] parameters)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(parameter ?? DBNull.Value));
        }

        return command;
    }

    protected void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>The one value of a query, as the provider gives it.</summary>
    protected object? Scalar(string sql, params object?[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteScalar();
    }

    /// <summary>The one value of a query, as a type that is asked for.</summary>
    protected T Scalar<T>(string sql, params object?[] parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return reader.GetFieldValue<T>(0);
    }

    /// <summary>The first column of a query.</summary>
    protected List<T?> Column<T>(string sql)
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        var values = new List<T?>();
        while (reader.Read())
        {
            values.Add(reader.IsDBNull(0) ? default : reader.GetFieldValue<T>(0));
        }

        return values;
    }
}
