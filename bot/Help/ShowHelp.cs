using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot.Help;

/// <summary>Answers “help” with what can be said; the sentences are the examples of the catalogue. (B6)</summary>
public sealed class ShowHelp(IServiceProvider services) : IAnswer
{
    public Intent Intent { get; } = new("help.show", [],
        English: new(
            [
                "(help|help me|i need help|need help|can you help me|can you help|help please|get help|show help|help menu|manual|instructions|user guide|faq|assist|sos)",
                "help [me] [with|on|about|for|using|use] (tasks|task|reminders|meetings|risks|tickets|standups|standup|commands|teambot|this bot|the bot|bot|this)",
                "(what|what all|what else|what things|what stuff) (can|do|could|should|are) (you|i|we|this bot|teambot|the bot) [actually|all|able to|possibly] (do|say|ask|ask you|help|help with|help me with|support|offer|type|use|know how to do) [for me|for us|here|with this|with you]",
                "how (can|do|could) you help [me|us] [here|out|with that|with this]",
                "[<show>] [me|us] what [all|else] (you can|can you|you could|i can|i could|things you can) (do|say|ask|help|help with|help me with|ask you) [for me|for us|here]",
                "… what (sort|sorts|kind|kinds|type|types) of (things|tasks|stuff|commands|questions|help|work) (you can|can you|do you|could you|can i) (do|help|handle|help with|help me with|understand|support|give|ask) [for me|with|me with]",
                "(commands|command list|list commands|menu|start|get started|options|features|capabilities|list of commands|what commands|available commands)",
                "(what|what are|which|list|show|show me|tell me) [are|is|do] [me] [the|your|all|all the|available|you] (commands|features|capabilities|options|functions|skills|abilities|command) [are there|do you have|do you know|do you understand|do you support|can i use|available|have]",
                "how (do|can|should|to|would) [i|we|one] (use|work with|talk to|start with|get started|get started with|operate) [you|this|it|teambot|this bot|the bot|with you|this thing]",
                "how (does|do) (this|it|teambot|this bot|the bot|you|this thing|that) work",
                "how (do|can|would|should|to) [i|we|you] (create|add|make|assign|delete|complete|close|list|see|change|set|log|open|schedule|submit|start|finish|reassign|edit|update|reopen|undo|view) [a|an|my|the|new] (task|tasks|reminder|reminders|risk|risks|ticket|tickets|meeting|meetings|standup|standups|due date|priority|deadline|todo|to do) […]",
                "(who|what) (are you|is this|is teambot|is this bot|are you exactly|is this thing)",
                "where (do i|can i|should i) start",
            ], ["help"]),
        Chinese: new(
            [
                "[<show>] [me] (帮助|帮助我|帮帮我|求助|帮忙|帮助信息|帮助文档|查看帮助|显示帮助|打开帮助|我需要帮助|需要帮助|救命|使用帮助|帮助一下|怎么办)",
                "你 [都|究竟|到底|还] (能|会|可以|能够|能帮我|可以帮我|能为我|可以为我|能帮忙) [帮我|为我] [做|干] (什么|哪些|啥|什么呢|些什么|哪些事|哪些事情|什么事|干嘛|嘛|点什么|点啥)",
                "你 [都|究竟|到底] (支持|有|懂|认识|提供|听得懂|能听懂) (什么|哪些|啥) (命令|功能|指令|操作|话|服务|语言)",
                "(有|你有|都有|还有|支持) (什么|哪些|啥) (功能|命令|指令|用法|本事|能力|技能)",
                "(怎么用|如何使用|怎么使用|使用说明|使用方法|用法|说明书|操作指南|菜单|命令|命令列表|指令|指令列表|功能|功能列表|功能介绍|开始|开始使用|新手指南|教程|入门) [你|这个|机器人]",
                "(怎么|如何|怎样) (用|使用|操作|跟你说|和你说话|开始) [你|这个|它|机器人|这个机器人|teambot]",
                "[我] (怎么|如何|怎样|应该怎么|该怎么) (创建|新建|添加|加|分配|删除|完成|查看|修改|设置|登记|提|安排|提交|发起|关闭|指派|改|建|记录|撤销) [一个|我的|新] (任务|待办|提醒|风险|工单|会议|站会|截止日期|优先级|日报)",
                "你 (是谁|是什么|是干什么的|是做什么的|是干嘛的|叫什么|怎么用|怎么使用)",
                "[我|你] (能|可以|应该|该) [对你|跟你|和你|问你] (说什么|说些什么|问什么|问些什么|问你什么|说啥|怎么说)",
                "(介绍一下你自己|介绍一下自己|介绍一下你的功能|自我介绍|介绍一下功能|自我介绍一下)",
            ], ["帮助"]));

    public Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct) => Task.FromResult(Reply.Show(HelpCard.Of(turn, services, "help.title", "help.intro", all: true)));
}
