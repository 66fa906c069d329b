using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Templates;

namespace ChatbotSql.Generate;

/// <summary>The SQL that makes an archive. Workers share it.</summary>
/// <param name="spillFolder">Where work goes that does not fit into memory; each session has a folder of its own, whose name begins so.</param>
internal sealed class ArchiveScripts(ArchiveOptions options, string spillFolder)
{
    private int sessions;
    private readonly TemplateEngine templates = TemplateEngine.Shipped();
    private readonly Lock gate = new();

    /// <summary>What a session needs first: the world and the days.</summary>
    public string SetUp()
    {
        var context = new Dictionary<string, object?>
        {
            ["temp"] = string.Create(CultureInfo.InvariantCulture, $"{spillFolder}-{Interlocked.Increment(ref sessions)}"),
            ["seed"] = options.Seed,
            ["from"] = Text(options.From),
            ["days"] = options.Days,
            ["conversations"] = options.Conversations,
            ["has_incident"] = options.HasIncident,
        };
        return Render(context, "session", "chance", "clock", "world", "wheels", "days");
    }

    /// <summary>Makes the events of some days in a row, and the rows of the exports that go with them.</summary>
    public string Events(ImmutableArray<ArchiveDay> batch)
    {
        var context = new Dictionary<string, object?>
        {
            ["from"] = Text(batch[0].Date),
            ["to"] = Text(batch[^1].Date),
            ["visitors"] = Math.Max(1, options.Conversations * 7 / 10),
            ["passers_by"] = options.Conversations * 4,
            ["has_page_views"] = options.HasPageViews,
        };
        return Render(context, "conversations", "moments", "events", "leads", "deals", "tickets", "orders", "touches");
    }

    /// <summary>Writes a day of the events that were made.</summary>
    public string Day(DateOnly day, string path, ArchiveFormat format) => Render(
        new Dictionary<string, object?>
        {
            ["day"] = Text(day),
            ["path"] = path,
            ["is_parquet"] = format == ArchiveFormat.Parquet,
        },
        "day");

    /// <summary>Writes the Parquet files of some days into one.</summary>
    public string Month(IEnumerable<string> days, string path) => Render(
        new Dictionary<string, object?>
        {
            ["days"] = days.ToImmutableArray(),
            ["path"] = path,
            ["is_parquet"] = options.Format == ArchiveFormat.Parquet,
        },
        "month");

    /// <summary>Writes the rows of an export that go with the events that were made.</summary>
    public string Part(ArchiveExport export, string path) =>
        Render(new Dictionary<string, object?> { ["export"] = export.Name, ["path"] = path }, "part");

    /// <summary>Writes an export from its parts.</summary>
    public string Export(ArchiveExport export, ImmutableArray<string> parts, string path)
    {
        var context = new Dictionary<string, object?>
        {
            ["parts"] = parts,
            ["path"] = path,
            ["days"] = options.Days,
            ["conversations"] = options.Conversations,
        };
        var template = $"exports/{export.Name}";
        return export.HasParts ? Render(context, "parts", template) : Render(context, template);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Render(Dictionary<string, object?> context, params ReadOnlySpan<string> names)
    {
        lock (gate)
        {
            var scripts = new List<string>();
            foreach (var name in names)
            {
                scripts.Add(templates.Render($"generate/{name}", context));
            }

            return string.Join("\n\n", scripts);
        }
    }
}
