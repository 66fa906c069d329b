using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Golden.Random;

/// <summary>A project over random data, built in a temporary folder.</summary>
internal sealed class RandomBuild : IDisposable
{
    private const string Project = """
        name: random
        timezone: Europe/Berlin
        params: {gross_margin: 0.6}
        attribution:
          - {name: last_touch_1d, model: last_touch, window: 24 hours}
          - {name: first_touch_30d, model: first_touch, window: 30 days}
          - {name: linear_30d, model: linear, window: 30 days}
          - {name: ends_30d, model: position_based, window: 30 days, weights: [0.123456, 0.654321, 0.222223]}
          - {name: decay_30d, model: time_decay, window: 30 days, half_life: 5 days}
        sources:
          - name: log
            feeds: events
            files: data/log_*.csv
            timezone: UTC
            columns: {conversation_id: conversation, sequence: seq, occurred_at: happened, event_name: name, visitor_id: visitor, email: mail, intent: intent}
          - name: crm
            feeds: leads
            files: data/leads_*.csv
            timezone: UTC
            columns: {lead_id: id, visitor_id: visitor, email: mail, captured_at: happened, origin: origin, conversation_id: conversation}
          - name: adverts
            feeds: touches
            files: data/touches_*.csv
            timezone: UTC
            columns: {touch_id: id, visitor_id: visitor, email: mail, occurred_at: happened, kind: kind}
          - name: shop
            feeds: revenue
            files: data/orders_*.csv
            timezone: UTC
            counts: status = 'paid'
            open: status = 'open'
            columns: {revenue_id: id, refund_of: refunded, lead_id: lead, visitor_id: visitor, email: mail, occurred_at: happened, amount: total, gross_profit: profit, status: state}
          - name: invoices
            feeds: program_costs
            files: data/invoices_*.csv
            columns: {period_start: first, period_end: last, category: category, amount: amount}
        """;

    private readonly ulong seed;
    private readonly GoldenCase built;

    /// <param name="shuffle">The seed by which lines are shuffled and laid in files, or null for their own order.</param>
    /// <param name="settings">Further lines of <c>chatbotsql.yml</c>.</param>
    public RandomBuild(ulong seed, ulong? shuffle = null, string settings = "")
    {
        this.seed = seed;
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "chatbotsql.yml"), $"{Project}\n{settings}\n");
        Directory.CreateDirectory(Path.Combine(folder.Path, "data"));
        var data = Sample(RandomData.Any, seed);
        Write("log", "conversation,seq,happened,name,visitor,mail,intent", data.Log);
        Write("leads", "id,visitor,mail,happened,origin,conversation", data.Leads);
        Write("touches", "id,visitor,mail,happened,kind", data.Touches);
        Write("orders", "id,refunded,lead,visitor,mail,happened,total,profit,state", data.Orders);
        Write("invoices", "first,last,category,amount", data.Invoices);
        built = new GoldenCase(folder.Path);

        void Write(string name, string header, IReadOnlyList<string> lines)
        {
            string[] laid = shuffle is { } order ? Sample(Gen.Shuffle(lines.ToArray()), order) : [.. lines];
            var part = laid.Length / (shuffle is null ? 3 : 5) + 1;
            foreach (var (index, chunk) in laid.Chunk(part).Index())
            {
                File.WriteAllLines(Path.Combine(folder.Path, "data", $"{name}_{(shuffle is null ? index : 9 - index)}.csv"), [header, .. chunk]);
            }
        }
    }

    public IReadOnlyList<string> Fingerprints(bool ofSameFiles = false) => built.Fingerprints(ofSameFiles);

    /// <summary>Fails with the seed and the first rows of a query that should have none.</summary>
    public void HasNone(string query)
    {
        var rows = Rows(query);
        Assert.True(rows.Count == 0, $"With seed {seed} there are {rows.Count} rows, among them:\n{string.Join('\n', rows.Take(10))}");
    }

    public IReadOnlyList<string> Rows(string query) => RowText.Sorted(built.Session.Rows(query));

    public void Dispose() => built.Dispose();

    private static T Sample<T>(Gen<T> generator, ulong seed) => generator.Sample(1, new Rnd(seed), 50).Single();
}
