using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>Looks at what a source calls the events of its log.</summary>
internal static class EventNameChecks
{
    public static void Report(Source source, DiagnosticBag diagnostics)
    {
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
        var events = source.EventNames.SelectMany(names => new[] { names.Canonical, names.Also }).OfType<Located>().ToList();
        var missing = CanonicalEvents.Names.Except(events.Select(name => name.Text)).ToList();
        foreach (var own in events.ExceptBy(CanonicalEvents.Names, name => name.Text))
        {
            if ((missing.Find(name => name == CanonicalEvents.Meant(own.Text)) ?? Suggestion.Closest(own.Text, missing)) is { } meant)
            {
                diagnostics.Add(SourceErrors.ResemblesEvent(own, source.Name.Text, meant));
            }
        }
    }
}
