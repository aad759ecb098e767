using System.Numerics;
using Extraction.Models;

namespace Extraction.Language.Entities;

/// <summary>Finds the best sequence of labels (Viterbi 1967) under integer
/// scores; only sequences that <see cref="EntityLabels"/> allows.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class EntityDecoder
{
    private readonly int[] _transitions = new int[EntityLabels.Count * EntityLabels.Count];

    /// <summary>Scores every transition alike.</summary>
    public EntityDecoder()
    {
    }

    /// <summary>Reads the scores of transitions out of a model.</summary>
    /// <param name="model">The model; a transition is a feature of the previous label, its classes the next labels.</param>
    public EntityDecoder(SparseLinearModel model)
    {
        for (int previous = 0; previous < EntityLabels.Count; previous++)
        {
            model.Add(TransitionFeature(previous), _transitions.AsSpan(previous * EntityLabels.Count, EntityLabels.Count));
        }
    }

    /// <summary>The feature whose weights are the scores of the labels after <paramref name="previous"/>.</summary>
    public static ulong TransitionFeature(int previous) => FeatureHash.Feature(EntityTemplate.Transition, (ulong)previous);

    /// <summary>Labels one sentence.</summary>
    /// <param name="scores">For each token one score a label.</param>
    /// <param name="labels">Receives the labels, one a token.</param>
    /// <param name="back">Scratch space of <see cref="EntityLabels.Count"/> bytes a token.</param>
    public void Decode(ReadOnlySpan<int> scores, Span<byte> labels, Span<byte> back)
    {
        const int count = EntityLabels.Count;
        Span<int> best = stackalloc int[count];
        Span<int> next = stackalloc int[count];
        best.Fill(int.MinValue / 2);
        for (uint set = EntityLabels.Starters; set != 0; set &= set - 1)
        {
            int label = BitOperations.TrailingZeroCount(set);
            best[label] = scores[label];
        }

        for (int token = 1; token < labels.Length; token++)
        {
            next.Fill(int.MinValue / 2);
            Span<byte> from = back.Slice(token * count, count);
            for (int previous = 0; previous < count; previous++)
            {
                if (best[previous] <= int.MinValue / 4) continue;
                for (uint set = EntityLabels.Followers[previous]; set != 0; set &= set - 1)
                {
                    int label = BitOperations.TrailingZeroCount(set);
                    int score = best[previous] + _transitions[(previous * count) + label];
                    if (score <= next[label]) continue;
                    next[label] = score;
                    from[label] = (byte)previous;
                }
            }

            for (int label = 0; label < count; label++) best[label] = next[label] + scores[(token * count) + label];
        }

        int last = EntityLabels.Outside;
        for (int label = 0; label < count; label++)
        {
            if (EntityLabels.Ends(label) && best[label] > best[last]) last = label;
        }

        for (int token = labels.Length - 1; token >= 0; token--)
        {
            labels[token] = (byte)last;
            last = back[(token * count) + last];
        }
    }
}
