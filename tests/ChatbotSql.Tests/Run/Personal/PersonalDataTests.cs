using System.Security.Cryptography;
using System.Text;

namespace ChatbotSql.Tests.Run.Personal;

/// <summary>Addresses and what people wrote stay in the raw files, unless the project asks for more.</summary>
[Collection(EnvironmentCollection.Name)]
public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("")]
    [InlineData("keep_events: true")]
    public void Outputs_HoldNeitherAddressesNorWords(string settings)
    {
        using var project = new PersonalProject(settings);
        project.BuildAll();

        var outputs = project.Outputs();

        Assert.True(outputs.Count > 30, "the file, the page and the exports are there");
        Assert.True(outputs["rows of every table"].Length > 100_000);
        foreach (var (form, bytes) in Forms())
        {
            Assert.All(outputs, output => Assert.True(output.Value.AsSpan().IndexOf(bytes) < 0, $"{output.Key} holds {form}"));
        }
    }

    [Fact]
    public void KeptPersonalData_IsThere()
    {
        using var project = new PersonalProject("keep_personal_data: true\nkeep_events: true");
        project.BuildAll();

        var rows = Encoding.UTF8.GetString(project.Outputs()["rows of every table"]);

        Assert.Contains($"{PersonalProject.Address}1@{PersonalProject.Domain}", rows, StringComparison.Ordinal);
        Assert.Contains($"{PersonalProject.Words}, 1", rows, StringComparison.Ordinal);
        Assert.DoesNotContain(PersonalProject.SaltText, rows, StringComparison.Ordinal);
    }

    /// <summary>What may not be found: parts that all addresses and messages have, as they are and in other spellings, hashes without the salt, and the salt.</summary>
    private static IEnumerable<(string Form, byte[] Bytes)> Forms()
    {
        foreach (var text in new[] { PersonalProject.Address, PersonalProject.Domain, PersonalProject.Words, PersonalProject.SaltText })
        {
            yield return ($"`{text}`", Encoding.UTF8.GetBytes(text));
            yield return ($"`{text}` in capitals", Encoding.UTF8.GetBytes(text.ToUpperInvariant()));
            yield return ($"`{text}` in UTF-16", Encoding.Unicode.GetBytes(text));
            yield return ($"`{text}` in hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(text))));
            yield return ($"`{text}` backwards", [.. Encoding.UTF8.GetBytes(text).Reverse()]);
            foreach (var shift in Enumerable.Range(0, 3))
            {
                // Of base 64, the characters that no neighbour has a part in, at each of three places.
                var coded = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('.', shift) + text))[(shift == 0 ? 0 : 4)..];
                yield return ($"`{text}` in base 64", Encoding.ASCII.GetBytes(coded[..(((text.Length - 3) / 3 * 4) - 4)]));
            }
        }

        foreach (var hash in new[] { MD5Of($"{PersonalProject.Address}1@{PersonalProject.Domain}"), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{PersonalProject.Address}1@{PersonalProject.Domain}"))) })
        {
            yield return ("a hash without salt", Encoding.ASCII.GetBytes(hash[..16]));
        }
    }

#pragma warning disable CA5351 // Not to protect anything: to look for it.
    private static string MD5Of(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
}
