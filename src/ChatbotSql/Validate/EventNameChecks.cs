using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>Looks at what a source calls the events of its log.</summary>
internal static class EventNameChecks
{
    /// <param name="table">The table that the source feeds, or null where it is not known.</param>
    public static void Report(Source source, CanonicalTable? table, DiagnosticBag diagnostics)
    {
        if (table is { IsEvents: false } && !source.EventNames.IsEmpty)
        {
            diagnostics.Add(SourceErrors.RuleOfAnotherTable(source.EventNames[0].Canonical.Span, "event_names", [CanonicalTable.Events], source.Name.Text));
        }

        ReportNamedTwice(source, diagnostics);
        ReportResembling(source, diagnostics);
    }

    private static void ReportNamedTwice(Source source, DiagnosticBag diagnostics)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var names in source.EventNames)
        {
            foreach (var name in names.Names)
            {
                if (!named.TryAdd(name.Text, names.Canonical.Text))
                {
                    diagnostics.Add(SourceErrors.EventNamedTwice(name, named[name.Text], names.Canonical.Text));
                }
            }
        }
    }

    /// <summary>An event of a project's own is kept, but no fact of ours is made of it: one that is called almost as ours, or as logs call ours, may be meant to be ours.</summary>
    private static void ReportResembling(Source source, DiagnosticBag diagnostics)
    {
        var missing = CanonicalEvents.Names.Except(source.EventNames.Select(names => names.Canonical.Text)).ToList();
        foreach (var names in source.EventNames)
        {
            Report(names.Canonical, missing);
            // A row may be a second event that other rows are as well.
            Report(names.Also, [.. CanonicalEvents.Names]);
        }

        void Report(Located? name, List<string> ours)
        {
            if (name is not null && !CanonicalEvents.Names.Contains(name.Text)
                && (ours.Find(known => known == CanonicalEvents.Meant(name.Text)) ?? Suggestion.Closest(name.Text, ours)) is { } meant)
            {
                diagnostics.Add(SourceErrors.ResemblesEvent(name, source.Name.Text, meant));
            }
        }
    }
}
