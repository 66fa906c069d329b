using System.Collections.Immutable;

namespace ChatbotSql.Generate;

/// <summary>What another system of the shop exports: one file of CSV for the whole archive, as such systems do.</summary>
/// <param name="Name">The name of its template.</param>
/// <param name="RelativePath">Where it stands in the archive's folder.</param>
/// <param name="HasParts">Whether its rows are made along with the events, days by days.</param>
internal sealed record ArchiveExport(string Name, string RelativePath, bool HasParts = true)
{
    public static ImmutableArray<ArchiveExport> All { get; } =
    [
        new("leads", "crm/leads.csv"),
        new("deals", "crm/deals.csv"),
        new("tickets", "helpdesk/tickets.csv"),
        new("orders", "shop/orders.csv"),
        new("touches", "marketing/touches.csv"),
        new("program_costs", "finance/program_costs.csv", HasParts: false),
    ];

    public string PathIn(string folder) => Path.Combine(folder, RelativePath);
}
