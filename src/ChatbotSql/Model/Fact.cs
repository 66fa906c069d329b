using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>A table at one grain that metrics aggregate, built from canonical tables by a SQL template.</summary>
/// <param name="Template">The template's name below <c>sql/duckdb</c>, without its ending.</param>
/// <param name="IsView">Whether the file holds the SELECT instead of rows, because other facts hold them already.</param>
/// <param name="Table">The canonical table whose further columns it takes on.</param>
/// <param name="Needs">The canonical tables without which the fact is not available.</param>
/// <param name="Uses">Further canonical tables that it reads where a source feeds them.</param>
/// <param name="Reads">Other facts that it is built from.</param>
/// <param name="Parameters">Parameters of the project that the template uses where they are defined.</param>
/// <param name="Key">The column that tells its rows apart, or null.</param>
/// <param name="Time">The UTC TIMESTAMP column that places a row in time, or the DATE column of a fact of days.</param>
/// <param name="Date">The local DATE column that periods are cut by.</param>
/// <param name="Partition">The column that names the attribution of a row, one of which every metric is about; or null.</param>
/// <param name="Rules">The names of the SQL rules that a project may define for it.</param>
/// <param name="CompleteWith">Which of the tables that it uses its columns are known in full with.</param>
/// <param name="Computed">Columns that are computed from the others when they are read, as SQL by name.</param>
/// <param name="ColumnDescriptions">A sentence for each column, in the order of the columns.</param>
public sealed record Fact(
    Located Name,
    string Description,
    Located Template,
    bool IsView,
    string Table,
    ImmutableArray<Located> Needs,
    ImmutableArray<Located> Uses,
    ImmutableArray<Located> Reads,
    ImmutableArray<string> Parameters,
    string? Key,
    Located Time,
    Located Date,
    string? Partition,
    ImmutableArray<string> Rules,
    ImmutableArray<UnavailableColumns> Unavailable,
    ImmutableArray<CompletingTable> CompleteWith,
    ImmutableArray<ComputedColumn> Computed,
    OrderedDictionary<string, string> ColumnDescriptions)
{
    /// <summary>The canonical tables that it reads.</summary>
    internal IEnumerable<string> Tables => Needs.Concat(Uses).Select(table => table.Text);

    /// <summary>The fact whose rules stand under <c>conversations:</c> in a project.</summary>
    public const string Conversations = "conversations";

    /// <summary>The fact that the list of missing answers is made of.</summary>
    public const string Gaps = "gaps";

    /// <summary>The name of the fact of each time that the chat was shown.</summary>
    public const string Impressions = "impressions";

    /// <summary>The name of the fact that no rule has a say in.</summary>
    public const string Visits = "visits";
}
