namespace CompareLib.Text.Syntax;

/// <summary>A state of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer whose last item is the root, and the arcs so far.</summary>
internal sealed class ParserState(int count)
{
    public const int Shift = 0, Left = 1, Right = 2;

    private readonly int[] _stack = new int[count + 1];

    public readonly int[] Heads = new int[count + 1], Relations = new int[count + 1];
    public readonly int[] LeftChild = new int[count + 1], LeftChild2 = new int[count + 1], RightChild = new int[count + 1], RightChild2 = new int[count + 1];
    public readonly int[] LeftCount = new int[count + 1], RightCount = new int[count + 1];

    public int Depth { get; private set; }

    public int Front { get; private set; }

    public int Count => count;

    public bool IsFinal => Front == count && Depth == 0;

    public int Stack(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : -1;

    public int Buffer(int index) => Front + index <= count ? Front + index : -1;

    public void Start()
    {
        Depth = 0;
        Front = 0;
        Array.Fill(Heads, -1);
        Array.Fill(LeftChild, -1);
        Array.Fill(LeftChild2, -1);
        Array.Fill(RightChild, -1);
        Array.Fill(RightChild2, -1);
    }

    public bool Allows(int move) => move switch
    {
        Shift => Front < count,
        Left => Depth > 0 && (Front < count || Depth == 1),
        _ => Depth > 1,
    };

    public void Apply(int move, int relation)
    {
        if (move == Shift)
        {
            _stack[Depth++] = Front++;
            return;
        }

        var child = _stack[--Depth];
        var head = move == Left ? Front : _stack[Depth - 1];
        Heads[child] = head;
        Relations[child] = relation;
        if (move == Left)
        {
            LeftChild2[head] = LeftChild[head];
            LeftChild[head] = child;
            LeftCount[head]++;
        }
        else
        {
            RightChild2[head] = RightChild[head];
            RightChild[head] = child;
            RightCount[head]++;
        }
    }
}
