using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ChatbotSql.Cli.Output;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Report.Export;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Writes tables of the generated file as files for other tools.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var options = new ProjectOptions();
        var tables = new Argument<string[]>("TABLE") { Description = "Tables by name, such as metric_values; all of them without any.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "What is written.", DefaultValueFactory = _ => "csv", HelpName = "csv|parquet|json" };
        var output = PathOption.Create("--out", "The folder to write to; `export` beside the DuckDB file without any.", "DIR");
        var grains = new Option<string[]>("--grain") { Description = "The grains of metric_values, such as week; all of them without any.", HelpName = "GRAIN" };
        Choices.Accept(grains, [.. Enum.GetNames<Grain>().Select(name => name.ToLowerInvariant())]);
        tables.Validators.Add(QuestionOptions.RefuseOptions);
        Choices.Accept(format, "csv", "parquet", "json");
        var command = new Command("export", "Writes the values of the metrics, the facts and the lists as CSV, Parquet or JSON files, one of each table.") { tables, grains, format, output };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var catalog = options.Load(parsed, InputPolicy.Recorded);
            options.RequireBuiltWith(parsed, catalog, isStored: true);
            var folder = Path.GetFullPath(parsed.GetValue(output) ?? Path.Combine(Path.GetDirectoryName(catalog.Settings.Database)!, "export"));
            var chosen = (parsed.GetValue(grains) ?? []).Select(name => Enum.Parse<Grain>(name, ignoreCase: true)).ToImmutableArray();
            var (names, kind) = (Chosen(catalog, parsed.GetValue(tables) ?? []), Enum.Parse<ExportFormat>(parsed.GetValue(format)!, ignoreCase: true));
            Exporter.Write(catalog, names, chosen, kind, folder, table =>
                Terminal.Tell($"{Printable.Line(Path.GetRelativePath(Environment.CurrentDirectory, table.Path))}: {table.Rows.ToString("N0", CultureInfo.InvariantCulture)} rows"));
            return 0;
        });
        return command;
    }

    private static ImmutableArray<string> Chosen(Catalog catalog, string[] names)
    {
        var known = Exporter.Tables(catalog);
        var diagnostics = new DiagnosticBag();
        foreach (var name in names.Where(name => !known.Contains(name)))
        {
            diagnostics.Add(UsageErrors.UnknownTable(name, known));
        }

        diagnostics.ThrowIfErrors(ofUsage: true);
        return names.Length == 0 ? known : [.. names.Distinct()];
    }
}
