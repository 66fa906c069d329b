using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Run.Load;

/// <summary>Finds the keys that several rows have. Nearly all keys are of one row: of those no more than half of a hash is held.</summary>
/// <param name="hashes">The SELECT of the hashes of a part of all keys, by its number and how many parts there are.</param>
/// <param name="share">The share of the memory limit that hashes may take.</param>
internal sealed class RepeatedKeys(DuckDbSession session, Func<int, int, string> hashes, double share = 0.2)
{
    /// <summary>For how many half of a hash can tell a place.</summary>
    private const double MostAtOnce = 1e9;

    /// <summary>Makes a table of the hashes of repeated keys. One may stand in it several times, and by a rare chance one that is not repeated.</summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="rows">How many rows there are, or somewhat more.</param>
    /// <returns>Whether there is any.</returns>
    public bool Find(string table, long rows)
    {
        session.Execute($"CREATE TABLE {SqlLiteral.Identifier(table)} (key_hash UBIGINT)");
        var atOnce = Math.Min(MostAtOnce, share * session.MemoryLimit() / SeenHashes.BytesPerHash);
        var parts = (int)Math.Max(1, Math.Ceiling(rows / atOnce));
        using (var appender = session.Beside().Connection.CreateAppender("memory", "main", table))
        {
            for (var part = 0; part < parts; part++)
            {
                using var seen = new SeenHashes(rows / parts);
                session.Stream<ulong>(hashes(part, parts), batch =>
                {
                    foreach (var hash in batch)
                    {
                        if (seen.Add(hash))
                        {
                            appender.CreateRow().AppendValue(hash).EndRow();
                        }
                    }
                });
            }
        }

        return session.Scalar<bool>($"SELECT EXISTS (FROM {SqlLiteral.Identifier(table)})");
    }
}
