using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Diagnostics of the salt of hashes: CSQL186 to CSQL187.</summary>
internal static class SaltErrors
{
    public static Diagnostic Both() => Diagnostic.Error(
        "CSQL186", null, $"`{Salt.Variable}` and `{Salt.FileVariable}` are both set", "set one of them; people are told apart by hashes of the same salt in every build");

    public static Diagnostic Unreadable(string file, string reason) =>
        Diagnostic.Error("CSQL187", null, $"the salt cannot be read from `{file}`, which `{Salt.FileVariable}` names: {reason}", "write a long random text into it, and keep it");
}
