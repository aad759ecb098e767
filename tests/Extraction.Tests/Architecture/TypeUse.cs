using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Extraction.Tests.Architecture;

/// <summary>A type of the library by its place: the stage is the namespace below <c>Extraction</c>,
/// empty for the library's own root; the part is the namespace below that.</summary>
internal readonly record struct TypePlace(string Stage, string Part, string Name)
{
    public static TypePlace Of(TypeReference type)
    {
        while (type.DeclaringType is not null) type = type.DeclaringType;
        string[] names = type.Namespace.Split('.');
        return new TypePlace(names.Length > 1 ? names[1] : "", names.Length > 2 ? names[2] : "", type.Name);
    }
}

/// <summary>One type of an assembly uses another of the same assembly: in
/// a signature, a base type, an attribute or a method's body.</summary>
internal readonly record struct TypeUse(TypePlace User, TypePlace Used)
{
    public override string ToString() => $"{User.Stage}.{User.Name} uses {Used.Stage}.{Used.Name}";

    /// <summary>All uses in an assembly, read from its compiled form.</summary>
    public static IReadOnlyList<TypeUse> In(string assembly)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(assembly);
        var uses = new HashSet<TypeUse>();
        foreach (TypeDefinition type in module.GetTypes())
        {
            if (!type.Namespace.StartsWith("Extraction", StringComparison.Ordinal) && type.DeclaringType is null) continue;
            TypePlace user = TypePlace.Of(type);
            foreach (TypeReference used in Named(type).SelectMany(Parts))
            {
                if (used.Scope == module && used is not GenericParameter && TypePlace.Of(used) is var place && place != user
                    && place.Name[0] != '<')
                {
                    uses.Add(new TypeUse(user, place));
                }
            }
        }

        return [.. uses];
    }

    private static IEnumerable<TypeReference> Named(TypeDefinition type)
    {
        if (type.BaseType is not null) yield return type.BaseType;
        foreach (InterfaceImplementation implemented in type.Interfaces) yield return implemented.InterfaceType;
        foreach (FieldDefinition field in type.Fields) yield return field.FieldType;
        foreach (MethodDefinition method in type.Methods)
        {
            yield return method.ReturnType;
            foreach (ParameterDefinition parameter in method.Parameters) yield return parameter.ParameterType;
            if (!method.HasBody) continue;
            foreach (VariableDefinition variable in method.Body.Variables) yield return variable.VariableType;
            foreach (Instruction instruction in method.Body.Instructions)
            {
                switch (instruction.Operand)
                {
                    case TypeReference used: yield return used; break;
                    case MemberReference member: yield return member.DeclaringType; break;
                }
            }
        }
    }

    /// <summary>A type and, of a constructed one, its parts: element types and type arguments.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type)
    {
        if (type is null) yield break;
        if (type is GenericInstanceType generic)
        {
            foreach (TypeReference argument in generic.GenericArguments.SelectMany(Parts)) yield return argument;
        }

        yield return type.GetElementType();
        if (type is TypeSpecification { ElementType: var inner } && inner != type.GetElementType())
        {
            foreach (TypeReference part in Parts(inner)) yield return part;
        }
    }
}
