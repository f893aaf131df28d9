using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace CompareLib.Tests;

/// <summary>
/// The public surface as text. A change to it is a decision: run the tests with the environment variable UPDATE_PUBLIC_API=1, look at the
/// difference of PublicApi.txt, and add a line to CHANGELOG.md.
/// </summary>
public sealed class PublicApiTests
{
    private static string ApiFile => Path.Combine(Repository.Root, "tests", "CompareLib.Tests", "PublicApi.txt");

    [Test]
    public void The_public_surface_is_the_one_that_was_decided()
    {
        var actual = Describe(typeof(Comparer).Assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1") File.WriteAllText(ApiFile, actual);
        Assert.That(actual, Is.EqualTo(File.ReadAllText(ApiFile)), "decide on the change, then run once with UPDATE_PUBLIC_API=1");
    }

    private static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(type.IsEnum ? "enum " : type.IsValueType ? "struct " : type.IsInterface ? "interface " : type.IsAbstract && type.IsSealed ? "static class " : type.IsSealed ? "sealed class " : "class ").Append(Name(type)).Append('\n');
            if (type.IsEnum)
            {
                foreach (var name in Enum.GetNames(type)) text.Append("    ").Append(name).Append('\n');
                continue;
            }

            var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => m.GetCustomAttribute<CompilerGeneratedAttribute>() is null && m is not MethodInfo { IsSpecialName: true } && !Synthesised(m));
            foreach (var line in members.Select(Line).Order(StringComparer.Ordinal)) text.Append("    ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    // What every record has says nothing about a decision.
    private static bool Synthesised(MemberInfo member) => member.Name is "Equals" or "GetHashCode" or "ToString" or "<Clone>$" or "Deconstruct" or "PrintMembers" or "EqualityContract";

    private static string Line(MemberInfo member) => member switch
    {
        ConstructorInfo c => $"new({Parameters(c)})",
        MethodInfo m => $"{(m.IsStatic ? "static " : "")}{Name(m.ReturnType)} {m.Name}({Parameters(m)})",
        PropertyInfo p => $"{Name(p.PropertyType)} {p.Name} {{ get; {(p.SetMethod is { IsPublic: true } ? "init; " : "")}}}",
        FieldInfo f => $"{(f.IsStatic ? "static " : "")}{Name(f.FieldType)} {f.Name}",
        _ => member.ToString()!,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = ..." : "")}"));

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Name(inner) + "?";
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        var name = type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Namespace?.StartsWith("CompareLib", StringComparison.Ordinal) == true ? type.FullName ?? type.Name : type.Name;
        return type.IsGenericType ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
