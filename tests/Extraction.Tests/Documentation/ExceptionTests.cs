using System.Reflection;
using System.Xml.Linq;
using Extraction.Formats;
using Extraction.Hosting;
using Extraction.Models.English;
using Extraction.Store;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Extraction.Tests.Documentation;

/// <summary>Whatever a public member throws itself, its documentation tells.</summary>
public sealed class ExceptionTests
{
    private static readonly Assembly[] Libraries = [typeof(ExtractionPipeline).Assembly, typeof(EnglishModel).Assembly,
        typeof(QuoteStore).Assembly, typeof(ArticleExtractor).Assembly, typeof(MoreFormats).Assembly];

    public static TheoryData<string> Names() => [.. Libraries.Select(library => library.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_public_member_throws_is_documented(string name)
    {
        // What a member takes over may be told by another library.
        ILookup<string, XElement> documentation = Libraries
            .SelectMany(l => XDocument.Load(Path.ChangeExtension(l.Location, ".xml")).Descendants("member"))
            .ToLookup(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        Assembly library = Libraries.Single(l => l.GetName().Name == name);
        using ModuleDefinition module = ModuleDefinition.ReadModule(library.Location);
        var undocumented = new List<string>();
        foreach (MethodDefinition method in module.GetTypes().Where(IsPublic).SelectMany(type => type.Methods).Where(IsCalledByUsers))
        {
            string[] told = [.. Documentation(documentation, method).SelectMany(member => member.Elements("exception"))
                .Select(exception => exception.Attribute("cref")!.Value[2..])];
            undocumented.AddRange(Thrown(method).Where(thrown => !told.Contains(thrown)).Select(thrown => $"{method.FullName}: {thrown}"));
        }

        Assert.Empty(undocumented);
    }

    /// <summary>The checks see what a member throws: one that is known to refuse null.</summary>
    [Fact]
    public void Exceptions_are_found()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(ExtractionPipeline).Assembly.Location);
        MethodDefinition extract = module.GetType(typeof(ExtractionPipeline).FullName).Methods.Single(m => m.Name == "Extract");
        Assert.Equal([typeof(ArgumentNullException).FullName!], Thrown(extract));
    }

    private static bool IsPublic(TypeDefinition type) =>
        type.IsPublic || (type.IsNestedPublic && IsPublic(type.DeclaringType));

    /// <summary>What the compiler adds to records, and properties that only tell something, refuse nothing.</summary>
    private static bool IsCalledByUsers(MethodDefinition method) => method.IsPublic && method.HasBody && !method.IsGetter
        && !method.CustomAttributes.Any(a => a.AttributeType.Name == "CompilerGeneratedAttribute");

    /// <summary>A member's own documentation, or that of the members of its name whose it takes over.</summary>
    private static IEnumerable<XElement> Documentation(ILookup<string, XElement> documentation, MethodDefinition method)
    {
        IMemberDefinition member = method.IsSetter ? method.DeclaringType.Properties.Single(p => p.SetMethod == method) : method;
        XElement[] own = [.. documentation[DocCommentId.GetDocCommentId(member)]];
        if (!own.Any(element => element.Element("inheritdoc") is not null)) return own;
        string signature = DocCommentId.GetDocCommentId(method)[$"M:{method.DeclaringType.FullName}".Length..];
        return method.DeclaringType.Interfaces.SelectMany(i => documentation[$"M:{i.InterfaceType.FullName}{signature}"]);
    }

    private static IEnumerable<string> Thrown(MethodDefinition method)
    {
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (instruction.Operand is not MethodReference called) continue;
            string type = called.DeclaringType.FullName;
            bool guards = called.Name.StartsWith("ThrowIf", StringComparison.Ordinal)
                && type.EndsWith("Exception", StringComparison.Ordinal);
            bool made = called.Name == ".ctor" && instruction.Next?.OpCode == OpCodes.Throw;
            if (guards || made) yield return type;
        }
    }
}
