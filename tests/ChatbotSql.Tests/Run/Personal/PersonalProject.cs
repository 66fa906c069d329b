using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Languages;
using ChatbotSql.Model;
using ChatbotSql.Report;
using ChatbotSql.Report.Export;
using ChatbotSql.Report.Weekly;
using ChatbotSql.Run;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.Personal;

/// <summary>A project of 300 people whose addresses and words stand in every column that may hold them, built with a salt.</summary>
internal sealed class PersonalProject : IDisposable
{
    /// <summary>What every address holds, and every message.</summary>
    public const string Address = "nightingale-of-the", Domain = "thicket.example", Words = "whispering-gallery";

    public const string SaltText = "salt-of-the-earth-7f3a91";
    private const int People = 300;
    private readonly TemporaryFolder folder = new();
    private readonly StringBuilder said = new();

    /// <param name="settings">Further lines of <c>chatbotsql.yml</c>.</param>
    public PersonalProject(string settings)
    {
        Write("salt.txt", $"{SaltText}\n");
        Environment.SetEnvironmentVariable(Salt.FileVariable, Path.Combine(folder.Path, "salt.txt"));
        Write("chatbotsql.yml", $$$"""
            name: quiet
            timezone: UTC
            {{{settings}}}
            sources:
              - {name: log, feeds: events, files: "data/log*.csv", timezone: UTC, max_bad_rows: 50%, columns: {event_name: name, occurred_at: happened, conversation_id: chat, visitor_id: visitor, email: mail, text: said, intent: intent, score: score}}
              - {name: archive, feeds: events, files: data/archive.parquet, timezone: UTC, columns: {event_name: name, occurred_at: happened, conversation_id: chat, email: mail, text: said}}
              - {name: crm, feeds: leads, files: data/leads.csv, timezone: UTC, max_bad_rows: 50%, columns: {lead_id: id, email: mail, captured_at: happened, origin: origin}}
              - {name: shop, feeds: revenue, files: data/orders.csv, timezone: UTC, max_bad_rows: 50%, counts: "status = 'paid'", columns: {revenue_id: id, email: mail, occurred_at: happened, amount: total, status: status}}
              - {name: adverts, feeds: touches, files: data/touches.csv, timezone: UTC, columns: {touch_id: id, email: mail, occurred_at: happened, kind: kind}}
            """);
        WriteData();
    }

    /// <summary>Builds, twice where something is added, writes the page and every export, and notes down what is said.</summary>
    public void BuildAll()
    {
        BuildOnce();
        Write("data/log_more.csv", "name,happened,chat,visitor,mail,said,intent,score\n" + Rows(index => $"user_message,{Time(index)},more{index},v{index},{Mail(index)},{Words} once more {index},billing,"));
        var catalog = BuildOnce();
        Write("build/page.html", WeeklyPage.Write(WeeklyReader.Read(catalog, null, LanguageFiles.Read(catalog.Settings.Root, "en"), TimeProvider.System)));
        Write("build/page.txt", WeeklyText.Write(WeeklyReader.Read(catalog, null, LanguageFiles.Read(catalog.Settings.Root, "en"), TimeProvider.System)));
        Write("build/gaps.csv", RowFormatter.Format(GapsReader.Run(catalog, null, null, null, 1000), RowFormat.Csv));
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            Exporter.Write(catalog, Exporter.Tables(catalog), [], format, Path.Combine(folder.Path, "build", $"{format}"), table => said.Append(table.Name));
        }
    }

    /// <summary>Everything that a build leaves behind or says, by what it is.</summary>
    public Dictionary<string, byte[]> Outputs()
    {
        var outputs = Directory.EnumerateFiles(Path.Combine(folder.Path, "build"), "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder.Path, path), File.ReadAllBytes);
        outputs["what was said"] = Encoding.UTF8.GetBytes(said.ToString());
        outputs["rows of every table"] = Encoding.UTF8.GetBytes(string.Join('\n', Tables.Read(Path.Combine(folder.Path, "build/quiet.duckdb"), "main", "meta").SelectMany(table => table.Value)));
        return outputs;
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Salt.FileVariable, null);
        folder.Dispose();
    }

    private Catalog BuildOnce()
    {
        var diagnostics = new DiagnosticBag();
        var catalog = Compiler.Load(folder.Path, InputPolicy.Required, diagnostics);
        var result = Builder.Build(catalog, TimeProvider.System);
        said.Append(DiagnosticPrinter.Print(diagnostics)).Append(DiagnosticPrinter.Print(result.Warnings));
        return catalog;
    }

    private void WriteData()
    {
        Write("data/log.csv", "name,happened,chat,visitor,mail,said,intent,score\n"
            + Rows(index => $"user_message,{Time(index)},c{index},v{index},{Mail(index)},\"{Words}, {index}\",billing,")
            + Rows(index => $"bot_message,{Time(index)},c{index},v{index},{Mail(index)},{Words} back {index},billing,")
            + $"user_message,{Mail(1)},c1,v1,{Mail(1)},{Words} in a wrong place,billing,\n"
            + $"user_message,{Time(2)},c2,v2,{Mail(2)},{Words},billing,{Mail(2)}\n"
            + $"user_message,{Time(3)},c3,v3,{Mail(3)},{Words},billing,,{Words},too many,{Mail(3)}\n");
        Write("data/leads.csv", "id,mail,happened,origin\n" + Rows(index => $"l{index},{Mail(index)},{Time(index)},chatbot") + $"l999,{Mail(9)},{Mail(9)},form\n");
        Write("data/orders.csv", "id,mail,happened,total,status\n" + Rows(index => $"o{index},{Mail(index)},{Time(index)},{index}.50,paid") + $"o999,{Mail(9)},{Time(9)},{Words} for free,paid\n");
        Write("data/touches.csv", "id,mail,happened,kind\n" + Rows(index => $"t{index},{Mail(index)},{Time(index)},ad"));
        using var session = DuckDbSession.InMemory();
        session.Execute($"COPY (SELECT 'user_message' AS name, TIMESTAMP '2026-03-02 09:00:00' + INTERVAL 1 HOUR * i AS happened, 'a' || i AS chat, concat('{Address}', i, '@{Domain}') AS mail, concat('{Words} of old ', i) AS said FROM range({People}) AS t(i)) TO {SqlLiteral.Text(Path.Combine(folder.Path, "data/archive.parquet"))}");
    }

    private static string Rows(Func<int, string> row) => string.Concat(Enumerable.Range(0, People).Select(index => $"{row(index)}\n"));

    private static string Mail(int index) => index % 3 == 0 ? $" {Address.ToUpperInvariant()}{index}@{Domain.ToUpperInvariant()} " : $"{Address}{index}@{Domain}";

    private static string Time(int index) => $"2026-03-{2 + (index % 21):00} {index % 24:00}:00:00";

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
