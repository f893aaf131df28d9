using System.Collections.Frozen;
using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>Whether two given names may be one person's: equal, an initial, or a usual short form.</summary>
internal static class GivenNames
{
    // A short form and its long forms, written for CompareLib.
    private static readonly FrozenDictionary<string, string[]> ShortForms = (
        "bill:william will:william billy:william bob:robert rob:robert bobby:robert robby:robert jim:james jimmy:james jamie:james mike:michael mick:michael " +
        "joe:joseph joey:joseph tom:thomas tommy:thomas dick:richard rick:richard rich:richard ricky:richard ted:edward,theodore,rafael ed:edward,edwin eddie:edward,edwin " +
        "chuck:charles charlie:charles jack:john johnny:john jon:jonathan,john ben:benjamin dan:daniel danny:daniel dave:david davy:david steve:steven,stephen " +
        "chris:christopher,christine,christina nick:nicholas tony:anthony andy:andrew matt:matthew pat:patrick,patricia tim:timothy jeff:jeffrey,geoffrey greg:gregory " +
        "ken:kenneth kenny:kenneth ron:ronald ronnie:ronald don:donald donnie:donald bernie:bernard larry:lawrence jerry:gerald,jerome gene:eugene fred:frederick,alfred " +
        "sam:samuel,samantha alex:alexander,alexandra al:albert,alan,alfred vince:vincent phil:philip,phillip stan:stanley walt:walter josh:joshua jake:jacob zach:zachary " +
        "nate:nathan,nathaniel doug:douglas russ:russell ray:raymond len:leonard lenny:leonard hank:henry harry:henry,harold gerry:gerald marty:martin abe:abraham " +
        "mitch:mitchell newt:newton jeb:john rudy:rudolph trey:harold liz:elizabeth beth:elizabeth betsy:elizabeth betty:elizabeth kate:katherine,catherine,kathryn " +
        "katie:katherine,kathryn kathy:katherine,kathleen cathy:catherine sue:susan,suzanne susie:susan debbie:deborah,debra deb:deborah,debra barb:barbara jen:jennifer " +
        "jenny:jennifer kim:kimberly sandy:sandra,alexander cindy:cynthia maggie:margaret peggy:margaret meg:margaret,megan pam:pamela patty:patricia trish:patricia " +
        "becky:rebecca vicky:victoria vicki:victoria mandy:amanda angie:angela terry:terrence,theresa,teresa steph:stephanie gabby:gabrielle val:valerie chelsea:chelsea").
        Split(' ').Select(pair => pair.Split(':')).ToFrozenDictionary(pair => pair[0], pair => pair[1].Split(','), StringComparer.Ordinal);

    /// <summary>True when the folded given names <paramref name="a"/> and <paramref name="b"/> may be one person's.</summary>
    public static bool Compatible(string a, string b)
    {
        if (a == b) return true;
        a = a.TrimEnd('.');
        b = b.TrimEnd('.');
        if (a.Length == 0 || b.Length == 0) return false;
        if (a.Length == 1 || b.Length == 1) return a[0] == b[0];
        if (Expands(a, b) || Expands(b, a)) return true;
        return NameSimilarity.Of(a, b) >= 0.95;
    }

    private static bool Expands(string shortForm, string longForm) => ShortForms.TryGetValue(shortForm, out var forms) && Array.IndexOf(forms, longForm) >= 0;
}
