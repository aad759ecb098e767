using Extraction.Networks;

namespace Extraction.Tests.Networks;

/// <summary>
/// One layer whose channels are all alike and do not see each other, so that what it says can be computed by hand. Numbers have 10 binary
/// places: 1024 is one. A gate is open at +4 and shut at -4.
/// </summary>
public sealed class RecurrentComputationTests
{
    private const int Width = 32, One = 1 << FixedPoint.FractionBits, Open = 4 * One, Shut = -4 * One;

    private static readonly short[] Silence = [0, 0, 0];

    [Fact]
    public void Without_weights_half_of_the_input_passes() =>
        Assert.Equal((short[])[500, -300, 7], new Layer().Says([1000, -600, 14]).Forward);

    /// <summary>Half of the last state and half of the candidate: 512, then 1024 - (1024 - 512) / 2, then 1024 - (1024 - 768) / 2.
    /// </summary>
    [Fact]
    public void The_first_half_of_the_channels_reads_to_the_right_and_the_second_to_the_left()
    {
        (short[] forward, short[] backward) = new Layer { Candidate = One, Pass = Open }.Says(Silence);
        Assert.Equal((short[])[512, 768, 896], forward);
        Assert.Equal((short[])[896, 768, 512], backward);
    }

    /// <summary>800 + (400 · 512 + 1200 · 256) / 1024 in the middle.</summary>
    [Fact]
    public void A_token_sees_its_share_of_the_neighbours() =>
        Assert.Equal((short[])[600, 1300, 1600], new Layer { Before = 512, After = 256, Own = One, Forget = Shut, Pass = Open }
            .Says([400, 800, 1200]).Forward);

    /// <summary>Shares are of what was read, not of what was mixed: 1000, then 0 + 1000, then 0 + 0.</summary>
    [Fact]
    public void A_neighbour_is_seen_once() =>
        Assert.Equal((short[])[1000, 1000, 0], new Layer { Before = One, Own = One, Forget = Shut, Pass = Open }
            .Says([1000, 0, 0]).Forward);

    /// <summary>The state 512 opens the gate by 2, to 3584 / 4096, the state 576 by 2.25, to 3704 / 4096.</summary>
    [Fact]
    public void The_state_has_a_say_in_what_is_forgotten() =>
        Assert.Equal((short[])[512, 576, 618], new Layer { Candidate = One, StateInForget = 4 * One, Pass = Open }.Says(Silence).Forward);

    /// <summary>The states 0, 512 and 768 open the gate by 2048, 1152 and 800 parts of 4096; the states behind it are 512, 768 and 896.
    /// </summary>
    [Fact]
    public void The_state_before_a_token_has_a_say_in_what_passes() =>
        Assert.Equal((short[])[256, 216, 175], new Layer { Candidate = One, StateInPass = -2 * One }
            .Says(Silence).Forward);

    [Theory]
    [InlineData(20, 8191)]
    [InlineData(-20, -8191)]
    public void A_candidate_stays_within_the_limits(int candidate, short said) =>
        Assert.Equal((short[])[said, said, said], new Layer { Candidate = candidate * One, Forget = Shut, Pass = Open }
            .Says(Silence).Forward);

    [Fact]
    public void What_is_mixed_stays_within_the_limits() =>
        Assert.Equal((short[])[8191, 8191, 8000], new Layer { After = One, Own = One, Forget = Shut, Pass = Open }
            .Says([8000, 8000, 8000]).Forward);

    /// <summary>A layer; what is not set is zero.</summary>
    private sealed class Layer
    {
        /// <summary>Shares of the token before and after.</summary>
        public int Before { get; init; }

        public int After { get; init; }

        /// <summary>Weight of a channel in its own candidate.</summary>
        public short Own { get; init; }

        /// <summary>What candidate and gates start from.</summary>
        public int Candidate { get; init; }

        public int Forget { get; init; }

        public int Pass { get; init; }

        /// <summary>Weights of the state in the gates.</summary>
        public int StateInForget { get; init; }

        public int StateInPass { get; init; }

        /// <summary>What a channel of either direction says of tokens whose channels all hold the same.</summary>
        public unsafe (short[] Forward, short[] Backward) Says(short[] tokens)
        {
            int rows = tokens.Length;
            short[] input = new short[rows * Width], mixed = new short[rows * Width], output = new short[rows * Width];
            var gates = new int[3 * rows * Width];
            for (int i = 0; i < input.Length; i++) input[i] = tokens[i / Width];
            int[] mix = Rows(Before, After), bias = Rows(Candidate << FixedPoint.FractionBits, Forget << FixedPoint.FractionBits,
                Pass << FixedPoint.FractionBits), recurrent = Rows(StateInForget, StateInPass);
            var weights = new short[3 * Width * Width];
            for (int channel = 0; channel < Width; channel++) weights[IntegerKernels.PackedIndex(channel, channel, 3 * Width)] = Own;
            fixed (short* read = input, mixing = mixed, said = output, packed = weights)
            fixed (int* shares = mix, start = bias, state = recurrent, memory = gates)
            {
                RecurrentComputation.Run(new RecurrentWeights(shares, packed, start, state), Width, rows, read, mixing, memory, said);
            }

            short[][] channels = [.. Enumerable.Range(0, Width).Select(channel => Enumerable.Range(0, rows)
                .Select(row => output[(row * Width) + channel]).ToArray())];
            Assert.All(channels[..(Width / 2)], channel => Assert.Equal(channels[0], channel));
            Assert.All(channels[(Width / 2)..], channel => Assert.Equal(channels[^1], channel));
            return (channels[0], channels[^1]);
        }

        private static int[] Rows(params int[] values) => [.. values.SelectMany(value => Enumerable.Repeat(value, Width))];
    }
}
