using System.Security.Cryptography;
using System.Text;

namespace ChatbotSql.Project;

/// <summary>Checksums of what YAML says: comments, blanks and where an alias takes a value from have no say in them.</summary>
internal sealed class YamlChecksum
{
    /// <summary>What was found of nodes: one that several aliases stand for is looked at once.</summary>
    private readonly Dictionary<YamlNode, string> known = new(ReferenceEqualityComparer.Instance);

    public static string Of(YamlNode node) => new YamlChecksum().Find(node);

    private string Find(YamlNode node)
    {
        if (!known.TryGetValue(node, out var checksum))
        {
            known[node] = checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content(node))));
        }

        return checksum;
    }

    private string Content(YamlNode node) => node switch
    {
        YamlScalar scalar => $"{(scalar.IsPlain ? "plain" : "text")} {scalar.Text}",
        YamlSequence list => $"list {string.Join(' ', list.Items.Select(Find))}",
        YamlMapping mapping => $"mapping {string.Join(' ', mapping.Entries.Select(entry => $"{Find(entry.Key)} {Find(entry.Value)}"))}",
        _ => throw new InvalidOperationException($"a node of no known kind: {node.Kind}"),
    };
}
