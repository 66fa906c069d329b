using System.Reflection;
using System.Reflection.Emit;

namespace ChatbotSql.Tests.Cultures;

/// <summary>Finds, in the code of an assembly, the types of values that interpolated strings write the way of the current culture. Compilers and analyzers let that pass.</summary>
internal static class WrittenTypes
{
    private const BindingFlags All = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Each type with the member that writes it.</summary>
    public static IEnumerable<(Type Type, string Member)> Of(Assembly assembly) =>
        from type in assembly.GetTypes()
        from member in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All))
        from written in WrittenIn(member)
        select (written, $"{type.FullName}.{member.Name}");

    private static IEnumerable<Type> WrittenIn(MethodBase member)
    {
        // Whether each string that is begun, and not ended, is given a culture: one may stand in another.
        var cultures = new Stack<bool>();
        foreach (var called in CallsOf(member))
        {
            var parameters = called.GetParameters().Select(parameter => parameter.ParameterType).ToList();
            if (!IsHandler(called.DeclaringType))
            {
                cultures.TryPop(parameters.Exists(IsHandler));
            }
            else if (called.IsConstructor)
            {
                cultures.Push(parameters.Contains(typeof(IFormatProvider)));
            }
            else if (called.Name == "AppendFormatted" && cultures.TryPeek(out var isGiven) && !isGiven)
            {
                yield return Nullable.GetUnderlyingType(parameters[0]) ?? parameters[0];
            }
            else
            {
                cultures.TryPop(called.Name == "ToStringAndClear");
            }
        }
    }

    private static void TryPop(this Stack<bool> cultures, bool isEnd)
    {
        if (isEnd)
        {
            cultures.TryPop(out _);
        }
    }

    private static bool IsHandler(Type? type) =>
        (type?.IsByRef == true ? type.GetElementType() : type)?.Name is "DefaultInterpolatedStringHandler" or "AppendInterpolatedStringHandler";

    private static IEnumerable<MethodBase> CallsOf(MethodBase member)
    {
        var code = member.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var operation = Codes[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += operation.Size;
            if (operation.OperandType == OperandType.InlineMethod && member.Module.ResolveMethod(BitConverter.ToInt32(code, at), Arguments(member.DeclaringType), Arguments(member)) is { } called)
            {
                yield return called;
            }

            at += SizeOf(operation.OperandType, code, at);
        }
    }

    private static Type[]? Arguments(MemberInfo? member) => member switch
    {
        Type { IsGenericType: true } type => type.GetGenericArguments(),
        MethodInfo { IsGenericMethod: true } method => method.GetGenericArguments(),
        _ => null,
    };

    private static int SizeOf(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
