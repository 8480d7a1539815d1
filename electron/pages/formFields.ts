import type { Pdfium } from './pdfium.ts'

type Surface = { bitmap: number; width: number; height: number; flags: number }

/**
 * Draws what is filled in on a page's form over its bitmap: FPDF_RenderPageBitmap leaves fields out.
 *
 * Without it a filled form would be shown, and enclosed as a picture, as an empty one.
 */
export function drawFormFields(pdfium: Pdfium, document: number, page: number, on: Surface): void {
  if (pdfium.FPDF_GetFormType(document) <= 0) return
  const info = pdfium.PDFiumExt_OpenFormFillInfo()
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, info)
  if (form !== 0) {
    // No coloured fields: they are a viewer's help, not ink.
    pdfium.FPDF_SetFormFieldHighlightAlpha(form, 0)
    pdfium.FORM_OnAfterLoadPage(page, form)
    pdfium.FPDF_FFLDraw(form, on.bitmap, page, 0, 0, on.width, on.height, 0, on.flags)
    pdfium.FORM_OnBeforeClosePage(page, form)
    pdfium.PDFiumExt_ExitFormFillEnvironment(form)
  }
  pdfium.PDFiumExt_CloseFormFillInfo(info)
}
