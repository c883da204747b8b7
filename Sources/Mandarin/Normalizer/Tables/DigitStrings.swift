/// Words beside which figures are read one by one.
enum DigitStrings {
    /// After three digits: 101中学, 368路.
    static let afterThree: WordList = "中学 小学 医院 路 国道 省道 县道 研究所 厂 航班 工程 高地 团 师 所 舰 大巴"
    /// After three or four digits: 302室, 1203房.
    static let rooms: WordList = "室 房 号房 号室 号病房 号教室 号宿舍 号包间 号会议室 寝室 宿舍 教室 病房 包间 包房"
    /// After the number of a flight or a train.
    static let trips: WordList = "次航班 次列车 次动车 次高铁 次特快 次城际 次客车 次旅客列车 号航班"
    /// Before figures that name a thing, where 1 is 一.
    static let labels: WordList = """
        编号 学号 工号 警号 卡号 账号 帐号 证号 单号 批号 文号 型号 序号 代号 邮编 邮政编码 编码 密码 验证码 身份证 身份证号 统一社会信用代码 订单号 运单号 \
        备案号 检举码 取件码 邀请码 口令
        """
    /// Before figures that are called out, where 1 is 幺.
    static let callLabels: WordList = """
        号码 代码 区号 尾号 分机 分机号 房间 房间号 房号 门牌号 车牌 车牌号 QQ QQ群 群号 微信号 波音 空客 航班 航班号 国道G 热线 电话 传真 手机号 座机 民初 民终 刑初 刑终 行初 行终 民申 民再 执恢 执保
        """
    /// Near six digits that are a stock's code.
    static let stocks: WordList = "代码 股票 证券 邮编 股份"
    /// After six digits that are a stock's code.
    static let moves: WordList = "涨停 跌停 涨 跌 收盘 开盘"
}
