namespace ChatbotSql.Expressions;

/// <summary>Which of DuckDB's functions make more of less; the others make at most as much as they are given.</summary>
internal static class FunctionGrowth
{
    private static readonly Dictionary<string, Growth> ByName = new (Growth Growth, string Names)[]
    {
        (new Growth.Unbounded(), "equi_width_bins"),
        (new Growth.Counted(1, IsList: false), "repeat lpad rpad bitstring"),
        (new Growth.Counted(1, IsList: true), "list_resize"),
        (new Growth.Counted(2, IsList: false), "to_base"),
        (new Growth.Range(), "range generate_series"),
        (new Growth.Lambda(), "list_transform list_apply apply list_filter filter"),
        (new Growth.Listed(), "list_value list_pack map"),
        (new Growth.Split(), "string_split split str_split string_to_array string_split_regex str_split_regex regexp_split_to_array regexp_extract_all"),
        (new Growth.Replaced(IsPattern: false), "replace"),
        (new Growth.Replaced(IsPattern: true), "regexp_replace"),
        (new Growth.Joined(0), "concat_ws"),
        (new Growth.Joined(1), "array_to_string array_to_string_comma_default list_string_agg"),
        (new Growth.Joined(2), "list_aggregate list_aggr"),
        (new Growth.Formatted(), "format printf"),
        (new Growth.Collected(), "list array_agg string_agg group_concat listagg histogram histogram_exact json_group_array json_group_object"),
        (new Growth.Multiplied(8), "bin to_binary"),
        (new Growth.Multiplied(6), "to_json json_quote list_to_json row_to_json json_object json_array"),
        (new Growth.Multiplied(4), "hex to_hex to_base64 base64 url_encode translate strftime regexp_escape variant_normalize create_sort_key icu_sort_key"),
        (new Growth.Multiplied(2), "upper lower ucase lcase nfc_normalize decode"),
        (new Growth.Product(), "list_select json_pretty json_transform json_transform_strict from_json from_json_strict levenshtein editdist3 damerau_levenshtein jaro_similarity jaro_winkler_similarity"),
    }
        .SelectMany(group => group.Names.Split(' ').Select(name => KeyValuePair.Create(name, group.Growth)))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>How the function grows, or null where it does not.</summary>
    /// <param name="name">In lower case; functions over lists may be called by <c>array_</c> as well.</param>
    public static Growth? Of(string name, int arguments) => name switch
    {
        "to_base" when arguments < 3 => new Growth.Multiplied(4),
        _ => ByName.GetValueOrDefault(name) ?? (name.StartsWith("array_", StringComparison.Ordinal) ? ByName.GetValueOrDefault($"list_{name["array_".Length..]}") : null),
    };
}
