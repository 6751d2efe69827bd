/* The picture of a logo: libharu makes an image object of a PNG file, with its transparency as
 * a soft mask, which ISO 19005-3 allows. It must have been looked at before (style/png.h):
 * libharu ends the program on a PNG that is broken. */
#include "pdf/content.h"

static const struct layout_image *image_find(const struct layout *layout)
{
    for (size_t p = 0; p < layout->page_count; p++)
        for (size_t i = 0; i < layout->pages[p].count; i++)
            if (layout->pages[p].items[i].kind == ITEM_IMAGE)
                return layout->pages[p].items[i].image;
    return NULL;
}

bool image_write(struct pdf_file *file)
{
    file->image = image_find(file->layout);
    if (!file->image)
        return true;
    struct str png = file->image->png;
    HPDF_Image image = HPDF_LoadPngImageFromMem(file->doc, (const HPDF_BYTE *)png.s,
                                                (HPDF_UINT)png.n);
    HPDF_Dict images = object_dict(file);
    if (!image || !images)
        return false;
    HPDF_Dict mask = HPDF_Dict_GetItem(image, "SMask", HPDF_OCLASS_DICT);
    if (mask) /* libharu leaves it as it is, a byte a pixel */
        mask->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
    fingerprint_add(&file->fingerprint, png);
    HPDF_Dict_Add(images, CONTENT_IMAGE, image);
    HPDF_Dict_Add(file->resources, "XObject", images);
    return true;
}
