namespace ChatbotSql.Expressions;

/// <summary>What DuckDB's functions are, and which of them may stand in a definition.</summary>
internal sealed class FunctionCatalog
{
    /// <summary>Functions that DuckDB calls consistent, yet whose result depends on the clock, the session or the version, and those that run or make what is no value.</summary>
    private static readonly HashSet<string> Denied = new(StringComparer.OrdinalIgnoreCase)
    {
        "age", "current_localtime", "current_localtimestamp", "current_setting", "getvariable", "version", "user", "getenv", "current_user", "session_user",
        "aggregate", "combine", "finalize", "make_type", "cast_to_type", "vector_type", "parse_duckdb_log_message",
        "json_deserialize_sql", "json_serialize_plan", "json_serialize_sql", "st_asbinary", "st_astext", "st_aswkb", "st_aswkt", "st_crs", "st_geomfromwkb", "st_intersects_extent", "st_setcrs",
        // Their lambdas may read the columns of other rows (duckdb/duckdb#25816).
        "list_reduce", "array_reduce", "reduce",
    };

    /// <summary>Functions that are macros in DuckDB; others are refused, since a macro can hold anything.</summary>
    private static readonly HashSet<string> AllowedMacros = ["nullif", "fmod", "fdiv", "round_even", "roundbankers", "array_append", "array_prepend", "array_push_back", "array_push_front", "list_append", "list_prepend", "date_add"];

    /// <summary>Macros that only a source's SQL may use, beside window functions and those that make rows of lists.</summary>
    private static readonly HashSet<string> AllowedInQueries =
    [
        "unnest", "range", "generate_series", "json_each", "json_tree", "generate_subscripts", "split_part", "array_to_string", "array_reverse", "list_reverse",
        "array_pop_back", "array_pop_front", "days_in_month", "map_contains_entry", "map_contains_value", "json_group_array", "json_group_object", "weighted_avg", "wavg", "geomean",
        "list_any_value", "list_avg", "list_bool_and", "list_bool_or", "list_count", "list_first", "list_histogram", "list_last", "list_max", "list_median", "list_min", "list_mode",
        "list_product", "list_string_agg", "list_sum",
    ];

    private readonly Dictionary<string, HashSet<string>> kinds = new(StringComparer.OrdinalIgnoreCase);

    private FunctionCatalog(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var space = line.IndexOf(' ');
            var name = line[(space + 1)..];
            if (!kinds.TryGetValue(name, out var known))
            {
                kinds[name] = known = [];
            }

            known.Add(line[..space]);
        }
    }

    public IEnumerable<string> Names => kinds.Keys;

    /// <summary>The functions of the DuckDB that this is built with. They are listed in a file of this assembly: to ask DuckDB takes as long as to read a project.</summary>
    public static FunctionCatalog Current { get; } = new(Lines());

    public bool Exists(string name) => kinds.ContainsKey(name);

    public bool IsAggregate(string name) => Is(name, "aggregate");

    public bool IsAllowed(string name) =>
        !Denied.Contains(name) && !Is(name, "volatile") && (IsAggregate(name) || Is(name, "scalar") || AllowedMacros.Contains(name));

    /// <summary>Whether it is one of DuckDB's macros, which are SQL themselves and may hold anything.</summary>
    public bool IsMacro(string name) => Is(name, "macro") && !Is(name, "scalar");

    /// <summary>What to write instead of a macro, or null.</summary>
    public static string? InsteadOfMacro(string name) =>
        name.StartsWith("list_", StringComparison.Ordinal) && AllowedInQueries.Contains(name) ? $"write `list_aggregate(…, '{name["list_".Length..]}')`" : null;

    /// <summary>Whether it may stand in the SQL of a source, which reads its raw rows and nothing else.</summary>
    public bool IsAllowedInQuery(string name) => IsAllowed(name) || (Exists(name) && AllowedInQueries.Contains(name));

    /// <summary>Whether SQL takes a name for a function's although no brackets follow. Of `user`, only who knows the columns can tell.</summary>
    public static bool IsValueName(string name) =>
        name.ToLowerInvariant() is "current_date" or "current_timestamp" or "current_time" or "localtime" or "localtimestamp" or "current_user" or "session_user" or "current_role" or "current_catalog" or "current_schema";

    /// <summary>What to write instead of an aggregate whose result depends on the order of rows, or null.</summary>
    public static string? ExactForm(string name, bool isOrdered) => name switch
    {
        "first" or "last" or "any_value" or "arbitrary" or "mode" => "use `min(…)` or `max(…)`",
        "list" or "array_agg" or "string_agg" or "group_concat" or "listagg" => isOrdered ? null : "add ORDER BY inside the call",
        "arg_min" or "arg_max" or "argmin" or "argmax" or "min_by" or "max_by" => "ties are broken by chance; use `min(…)` or `max(…)`",
        "approx_count_distinct" => "use `count(DISTINCT …)`",
        "approx_quantile" or "reservoir_quantile" => "use `quantile_cont(…, …)`",
        "approx_top_k" => "use a dimension and `count(*)`",
        "fsum" or "sumkahan" or "kahan_sum" => "use `sum(CAST(… AS DECIMAL(38, 9)))`",
        "favg" => "use `avg(CAST(… AS DECIMAL(38, 9)))`",
        "stddev" or "stddev_samp" or "stddev_pop" or "var_samp" or "var_pop" or "variance" or "sem" => "use sums: `sum(x)`, `sum(x * x)` and `count(x)` of integers or DECIMALs",
        "product" or "corr" or "covar_pop" or "covar_samp" or "entropy" or "kurtosis" or "kurtosis_pop" or "skewness" or "mad" => "use sums of integers or DECIMALs",
        _ => name.StartsWith("regr_", StringComparison.Ordinal) ? "use sums of integers or DECIMALs" : null,
    };

    private static string[] Lines()
    {
        using var reader = new StreamReader(typeof(FunctionCatalog).Assembly.GetManifestResourceStream("functions.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private bool Is(string name, string kind) => kinds.TryGetValue(name, out var known) && known.Contains(kind);
}
