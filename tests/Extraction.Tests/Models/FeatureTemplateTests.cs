using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Extraction.Models;
using Extraction.Quotes;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Extraction.Tests.Models;

/// <summary>Two features that fell together would share a weight: every template is a named number of its own, written once.</summary>
public sealed partial class FeatureTemplateTests
{
    private static readonly Type[] Sets = [.. typeof(FeatureHash).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<FeatureTemplatesAttribute>() is not null)
        .OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static TheoryData<string> Weights => [.. Sets.Select(WeightsOf).Distinct()];

    [Theory]
    [MemberData(nameof(Weights))]
    public void No_two_templates_over_the_same_weights_have_one_number(string weights)
    {
        (string Name, int Number)[] all = [.. TemplatesOf(weights)];
        Assert.NotEmpty(all);
        Assert.Empty(all.GroupBy(template => template.Number).Where(same => same.Count() > 1)
            .Select(same => string.Join(" and ", same.Select(template => template.Name))));
    }

    /// <summary>Made-up words, numbers, and pairs and triples of them: what any template can be asked about.</summary>
    [Theory]
    [MemberData(nameof(Weights))]
    public void No_two_templates_make_one_feature_of_made_up_tokens(string weights)
    {
        var owners = new Dictionary<ulong, string>();
        ulong[] salts = weights == AttributionExtractor.WeightsName ? [0, JudgeFeatures.ReportModel] : [0];
        foreach (Type set in Sets.Where(set => WeightsOf(set) == weights))
        {
            foreach ((string template, ulong feature) in FeaturesOf(set))
            {
                foreach (ulong salt in salts)
                {
                    string owner = $"{template}/{salt}";
                    if (!owners.TryAdd(feature ^ salt, owner)) Assert.Equal(owners[feature ^ salt], owner);
                }
            }
        }

        Assert.True(owners.Count > 1000, $"only {owners.Count} features were made");
    }

    /// <summary>Only marked enums can be templates: read from the compiled library.</summary>
    [Fact]
    public void Every_set_of_templates_names_its_weights()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(FeatureHash).Assembly.Location);
        string[] used = [.. module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions).SelectMany(ArgumentsOf)
            .Where(argument => argument is not GenericParameter).Select(argument => argument.Name)
            .Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal(Sets.Select(set => set.Name), used);
    }

    [Fact]
    public void Every_template_is_written_at_one_place()
    {
        var places = new Dictionary<string, List<string>>();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Extraction"), "*.cs",
            SearchOption.AllDirectories))
        {
            if (Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Contains("obj")) continue;
            foreach (Match use in Written().Matches(File.ReadAllText(file)))
            {
                string template = use.Groups["template"].Value;
                if (!places.TryGetValue(template, out List<string>? files)) places[template] = files = [];
                files.Add(Path.GetFileName(file));
            }
        }

        Assert.Empty(Sets.SelectMany(set => Enum.GetNames(set).Select(name => $"{set.Name}.{name}"))
            .Where(template => places.GetValueOrDefault(template)?.Count != 1)
            .Select(template => $"{template}: {string.Join(", ", places.GetValueOrDefault(template) ?? ["nowhere"])}"));
    }

    private static string WeightsOf(Type set) => set.GetCustomAttribute<FeatureTemplatesAttribute>()!.Weights;

    private static IEnumerable<(string Name, int Number)> TemplatesOf(string weights) =>
        from set in Sets
        where WeightsOf(set) == weights
        from copy in set.GetCustomAttribute<FeatureTemplatesAttribute>()!.Copies
        from name in Enum.GetNames(set)
        select ($"{set.Name}.{name}+{copy}", (int)Enum.Parse(set, name) + copy);

    private static IEnumerable<(string Template, ulong Feature)> FeaturesOf(Type set) =>
        (IEnumerable<(string, ulong)>)typeof(FeatureTemplateTests)
            .GetMethod(nameof(Made), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(set).Invoke(null, null)!;

    private static IEnumerable<(string Template, ulong Feature)> Made<T>()
        where T : struct, Enum
    {
        ulong[] words = [.. Enumerable.Range(0, 200).Select(i => FeatureHash.OfNormalized($"{"bdfgklmn"[i % 8]}{"aeiou"[i % 5]}vo{i}"))];
        foreach (int copy in typeof(T).GetCustomAttribute<FeatureTemplatesAttribute>()!.Copies)
        {
            foreach (T name in Enum.GetValues<T>())
            {
                T template = Unsafe.BitCast<int, T>(Unsafe.BitCast<T, int>(name) + copy);
                string label = $"{name}+{copy}";
                for (int i = 0; i < words.Length; i++)
                {
                    ulong word = words[i], other = words[^(i + 1)], small = (ulong)i;
                    yield return (label, FeatureHash.Feature(template, word));
                    yield return (label, FeatureHash.Feature(template, small));
                    yield return (label, FeatureHash.Feature(template, word, small % 16));
                    yield return (label, FeatureHash.Feature(template, small % 16, small / 16));
                    yield return (label, FeatureHash.Feature(template, word, other));
                    yield return (label, FeatureHash.Feature(template, word, small % 7, small % 3));
                    yield return (label, FeatureHash.Feature(template, small % 5, small / 5 % 5, small / 25));
                    yield return (label, FeatureHash.Feature(template, word, other, small));
                }
            }
        }
    }

    /// <summary>The type arguments of a call that makes features.</summary>
    private static IEnumerable<TypeReference> ArgumentsOf(Instruction instruction) => instruction.Operand switch
    {
        GenericInstanceMethod { ElementMethod.DeclaringType.Name: nameof(FeatureHash) } method => method.GenericArguments,
        MethodReference { DeclaringType: GenericInstanceType type } when type.Name == typeof(FeatureWriter<>).Name => type.GenericArguments,
        _ => [],
    };

    [GeneratedRegex(@"[(\[,]\s*(?<template>\w+Template\.\w+)(?=\s*[],)])")]
    private static partial Regex Written();
}
