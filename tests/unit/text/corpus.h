/* A paragraph of a contract in each language, with everything that makes breaking hard. */
#ifndef PLANPACT_TESTS_TEXT_CORPUS_H
#define PLANPACT_TESTS_TEXT_CORPUS_H

static const char chinese[] =
    "甲、乙双方（以下合称“双方”）本着平等自愿、诚实信用的原则，就2027年度《客户联合业务计划》"
    "（下称“本计划”）达成如下约定：一、全年净采购额目标为人民币15,500,000.00元，较2026年度的"
    "12,400,000.00元增长25%；二、甲方按季度向乙方支付返利，返利率自1.0%起，最高2.5%；三、“冰爽"
    "夏日”促销活动于2027年6月1日至6月15日在42家门店执行，预算为120,000元。若任一方未能按期履行"
    "（不可抗力除外），另一方可书面催告——催告期为10个工作日……逾期仍未履行的，守约方有权“单方"
    "解除”本计划；争议由上海仲裁委员会（SHAC）仲裁。负责人：张·三；联系邮箱：li.si@example.com，"
    "电话021－5555～6666／7777。「完」『毕』【终】！？";

static const char english[] =
    "The Supplier shall pay to the Customer, within thirty (30) days after the end of each "
    "quarter, a volume rebate that is calculated on net purchases of the listed products; the "
    "rate is one per cent of net purchases up to CNY 14,000,000.00 and two per cent of net "
    "purchases above that amount, and it is paid by credit note. Net purchases are invoiced "
    "sales less returns, price corrections and on-invoice discounts, as recorded in the "
    "Supplier’s books at month end; either party may ask for a reconciliation by writing to "
    "key.accounts@supplier.example within fifteen working days after it has received the "
    "statement, failing which the statement is taken as agreed between the parties.";

#endif
