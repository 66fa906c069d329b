using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using DuckDB.NET.Data;

namespace ChatbotSql.Tests.Bindings;

/// <summary>A member that the provider misses would else be found when a query first needs it.</summary>
public sealed class ReferenceTests
{
    /// <summary>What user-defined functions and Arrow call, which the product uses neither of.</summary>
    private static readonly string[] LeftOut = ["ScalarFunction", "TableFunction", "Arrow"];

    [Fact]
    public void Bindings_HaveEveryMemberThatTheProviderRefersTo()
    {
        using var file = new PEReader(File.OpenRead(typeof(DuckDBConnection).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var members = metadata.MemberReferences.Where(member => Names(metadata, member) is ["DuckDB.NET.Bindings", .. var types] && !types.Intersect(LeftOut).Any()).ToList();

        var missing = members.Where(member => !Resolves(member)).Select(member => string.Join('.', Names(metadata, member)));

        Assert.NotEmpty(members);
        Assert.Empty(missing);
    }

    /// <summary>The names of a member's assembly, its types from the outermost to the innermost, and its own.</summary>
    private static List<string> Names(MetadataReader metadata, MemberReferenceHandle handle)
    {
        var member = metadata.GetMemberReference(handle);
        var names = new List<string> { metadata.GetString(member.Name) };
        var scope = member.Parent;
        while (scope.Kind == HandleKind.TypeReference)
        {
            var type = metadata.GetTypeReference((TypeReferenceHandle)scope);
            names.Insert(0, metadata.GetString(type.Name));
            scope = type.ResolutionScope;
        }

        if (scope.Kind == HandleKind.AssemblyReference)
        {
            names.Insert(0, metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name));
        }

        return names;
    }

    private static bool Resolves(MemberReferenceHandle member)
    {
        try
        {
            return typeof(DuckDBConnection).Module.ResolveMember(MetadataTokens.GetToken(member)) is not null;
        }
        catch (Exception exception) when (exception is MissingMemberException or TypeLoadException)
        {
            return false;
        }
    }
}
