using System.Globalization;

namespace TeamBot.Tickets;

/// <summary>Which tickets are offered as the same, held against labelled pairs in both languages. (G10)</summary>
public sealed class LikenessOfTickets(ITestOutputHelper output)
{
    // Two tickets as people wrote them, and whether the second is the same problem. Alternating: what must be offered, what must not.
    private static readonly (string One, string Other, bool Same)[] Pairs =
    [
        ("VPN drops every hour", "VPN keeps dropping", true),
        ("VPN drops every hour", "the VPN dropped again today", true),
        ("VPN drops every hour", "VPN certificate for the new laptop", false),
        ("VPN drops every hour", "Printer on floor 3 is jammed", false),
        ("Printer on floor 3 is jammed", "paper jam in the printer on floor 3", true),
        ("Printer on floor 3 is jammed", "floor 3 printer jams all the time", true),
        ("Printer on floor 3 is jammed", "Install the printer driver on my Mac", false),
        ("Cannot log in to the CRM", "CRM login fails with error 403", true),
        ("Cannot log in to the CRM", "I can't log in to CRM", true),
        ("Cannot log in to the CRM", "Cannot log in to my laptop", false),
        ("Cannot log in to the CRM", "CRM report shows wrong totals", false),
        ("Outlook calendar does not sync with my phone", "phone calendar not syncing with Outlook", true),
        ("Outlook calendar does not sync with my phone", "Outlook search finds nothing", false),
        ("Wifi is slow in meeting room 5", "slow wifi in meeting room 5", true),
        ("Wifi is slow in meeting room 5", "The projector in meeting room 5 is dark", false),
        ("Request access to the finance share", "need access to finance share", true),
        ("Request access to the finance share", "Request access to the build server", false),
        ("Export to Excel crashes", "crash when exporting to Excel", true),
        ("Export to Excel crashes", "Excel asks for a licence key", false),
        ("Laptop battery dies after an hour", "battery of my laptop dies quickly", true),
        ("Laptop battery dies after an hour", "Order a second monitor", false),
        ("VPN 每小时断一次", "VPN 每小时都会断", true),
        ("VPN 每小时断一次", "VPN 每隔一小时断线一次", true),
        ("VPN 每小时断一次", "VPN 证书过期了", false),
        ("VPN 每小时断一次", "打印机卡纸", false),
        ("三楼打印机卡纸", "三楼的打印机又卡纸了", true),
        ("三楼打印机卡纸", "打印机卡纸了，在三楼", true),
        ("三楼打印机卡纸", "三楼空调不制冷", false),
        ("三楼打印机卡纸", "给我的电脑装打印机驱动", false),
        ("CRM 登录不了", "无法登录 CRM", true),
        ("CRM 登录不了", "CRM 报表金额不对", false),
        ("会议室投影仪没有信号", "投影仪没信号，会议室", true),
        ("会议室投影仪没有信号", "会议室预订系统打不开", false),
        ("申请财务共享盘权限", "需要财务共享盘的访问权限", true),
        ("申请财务共享盘权限", "申请邮箱权限", false),
        ("邮箱收不到外部邮件", "收不到外部邮件", true),
        ("邮箱收不到外部邮件", "邮箱容量满了", false),
        ("无线网络很慢", "无线网络特别慢", true),
        ("无线网络很慢", "无线鼠标没电了", false),
        ("电脑蓝屏", "电脑老是蓝屏", true),
        ("电脑蓝屏", "电脑需要加内存", false),
        ("login page 打不开", "打不开 login page", true),
        ("login page 打不开", "login 密码忘了", false),
        ("导出 Excel 报错", "Excel 导出失败", true),
        ("导出 Excel 报错", "Excel 需要激活", false),
    ];

    [Fact]
    public void Offers_what_is_the_same_and_nothing_else()
    {
        var measured = Pairs.Select(pair => (pair.One, pair.Other, pair.Same, Likeness: Likeness.Of((pair.One, ""), (pair.Other, "")))).ToArray();
        foreach (var pair in measured.OrderBy(pair => pair.Likeness))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pair.Likeness:F2} {(pair.Same ? "same " : "other")} {pair.One} | {pair.Other}"));

        var offered = measured.Count(pair => pair.Same && pair.Likeness >= Likeness.OfferedFrom);
        var wrong = measured.Count(pair => !pair.Same && pair.Likeness >= Likeness.OfferedFrom);
        output.WriteLine($"offered {offered} of {measured.Count(pair => pair.Same)}; wrongly {wrong} of {measured.Count(pair => !pair.Same)}");

        Assert.InRange((double)offered / measured.Count(pair => pair.Same), 0.9, 1);
        Assert.InRange((double)wrong / measured.Count(pair => !pair.Same), 0, 0.05);
    }

    [Fact]
    public void Counts_what_the_description_adds()
    {
        var told = Likeness.Of(("Login broken", "SAP says password expired since Monday"), ("SAP password expired", ""));

        Assert.InRange(told, Likeness.Of(("Login broken", ""), ("SAP password expired", "")) + 0.1, 1);
    }

    [Theory]
    [InlineData("", "VPN drops")]
    [InlineData("!!! ???", "VPN drops")]
    [InlineData("help please", "please help")]
    public void Is_nothing_where_there_is_nothing_to_compare(string one, string other) => Assert.Equal(0, Likeness.Of((one, ""), (other, "")));

    [Fact]
    public void Is_the_same_in_both_directions_and_whole_for_the_same_words()
    {
        Assert.All(Pairs, pair => Assert.Equal(Likeness.Of((pair.One, ""), (pair.Other, "")), Likeness.Of((pair.Other, ""), (pair.One, "")), 10));
        Assert.Equal(1, Likeness.Of(("VPN drops", "at home"), ("ＶＰＮ  DROPS", "at home")));
    }
}
