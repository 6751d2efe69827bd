/* The messages of all rooms in Traditional Chinese, in the order of the walk. */
#include "base/catalog.h"

const struct catalog_entry catalog_entries[] = {
    /* base */
    {"file-unreadable", "無法讀取 {path}：{why}", "請檢查檔案名稱，以及您是否有讀取權限。"},
    {"file-too-large", "{path} 超過 {limit} 位元組的上限", "請拆分為幾份計畫。"},
    {"file-exists", "{path} 已存在；未寫入任何內容",
     "請換一個檔案名稱，或以 --force 允許覆寫。"},
    {"file-not-regular", "{path} 不是一般檔案；未寫入任何內容", "請給出檔案名稱。"},
    {"file-unwritable", "無法寫入 {path}：{why}；未寫入任何內容",
     "請檢查資料夾、磁碟空間及權限。"},
    {"output-unwritable", "無法寫入標準輸出：{why}", "請檢查輸出的去向及其空間。"},
    {"file-unsure", "{path} 已完整寫入，但磁碟未確認其檔案名稱已存妥：{why}", "請重新寫入。"},
};
const size_t catalog_entry_count = sizeof catalog_entries / sizeof catalog_entries[0];
